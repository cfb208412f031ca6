import type { Field } from '../methods/field.ts'
import type { Path } from '../types.ts'
import { addressKind } from './address/addressKind.ts'
import { addressProblem } from './address/addressProblem.ts'
import { fieldTexts } from './fieldTexts.ts'
import type { Finding, StepContext } from './rule.ts'

/**
 * Texts that a step needs and that are there with nothing in them, as a new step has them. What the rule for
 * addresses says of an empty one isn't said twice. `told`: the paths, from the method's value on, of which something is said already.
 */
export function leftEmpty(context: StepContext, told: readonly Path[]): Finding[] {
  const isTold = (path: Path) => told.some((each) => each.join('\n') === path.slice(1).join('\n'))
  return fieldTexts(context).flatMap(({ field, value, path }): Finding[] => {
    const isOnlyBegun = /^say:\s*$/.test(String(value)) && takesSound(field)
    if (value !== '' && !isOnlyBegun) return []
    const address = addressKind(field)
    // Where anything may stand, an empty text is a value like any other.
    const isNeeded =
      (field.required || path.length === 1) &&
      field.shape.kind !== 'any' &&
      !(address && addressProblem('', address))
    if (isTold(path) || !(isOnlyBegun || isNeeded)) return []
    const title = field.title ?? String(path.at(-1))
    const message = isOnlyBegun
      ? 'There is nothing to say yet: write the words.'
      : `“${title}” is still empty: fill it in.`
    return [{ code: 'property-empty', message, path, fixes: () => [] }]
  })
}

/** A sound, or one of several forms that is one. */
function takesSound({ role, shape }: Field): boolean {
  if (role === 'sound' || (shape.kind === 'list' && takesSound(shape.of))) return true
  return shape.kind === 'union' && shape.forms.some((form) => takesSound(form.of))
}
