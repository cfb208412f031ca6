import { insertSteps } from '../edit/insertSteps.ts'
import { removeSteps } from '../edit/removeSteps.ts'
import { inRounds } from '../edit/sections/inRounds.ts'
import { jumping } from '../edit/sections/methodFor.ts'
import { type Outcome, outcome, unreadable } from '../edit/sections/outcome.ts'
import { placeError } from '../edit/sections/placeError.ts'
import { setField } from '../edit/setField.ts'
import { fieldsOf } from '../methods/fieldsOf.ts'
import { methods } from '../methods/index.ts'
import { isMap } from '../plain.ts'
import type { Flow, Path } from '../types.ts'
import { againIn, askedAt, fillIn, leaves } from './asked.ts'
import { gone } from './editChoices.ts'
import { againLabel, withoutLabel } from './label.ts'

/**
 * Asks a question again, at most so many times, where none of its choices was answered: a label above it, and a jump
 * where no choice fits, before whatever ends or leaves there. `undefined` takes the jump away, and the label where it
 * was made for it and nothing else jumps there.
 */
export function askAgain(flow: Flow, question: Path, times: number | undefined): Outcome {
  if (!flow.readable) return { error: unreadable }
  const asked = askedAt(flow, question)
  if (!asked) return { error: gone }
  const { decision, otherwise } = asked
  const again = againIn(asked)
  if (times === undefined) {
    if (!again) return { edits: [] }
    const remove = (now: Flow) => removeSteps(now, [again.step.path])
    return outcome(flow, withoutLabel(flow, asked, [remove]), {}, again.step.path)
  }
  const most = mostIn()
  if (!decision) return { error: 'Add a choice first.' }
  if (!most) return { error: 'There is no way to jump.' }
  if (!Number.isInteger(times) || times < most.min || times > most.max)
    return { error: `Ask again ${most.min} to ${most.max} times.` }
  if (again) {
    if (again.max === times) return { edits: [] }
    const place = [...again.step.path, again.step.method, most.name]
    return outcome(flow, setField(flow, place, times), {}, place)
  }
  const label = againLabel(flow, asked)
  if ('error' in label) return label
  const wrong = placeError(flow, decision.otherwise, most.method)
  if (wrong !== undefined) return { error: wrong }
  const end = (otherwise ?? []).findIndex(leaves)
  const list = label.moved(decision.otherwise)
  const index = end < 0 ? (otherwise?.length ?? 0) : end
  const edits = inRounds(flow, [
    ...fillIn(asked),
    ...label.rounds,
    (now) => insertSteps(now, { list, index }, [most.step(label.name, times)]),
  ])
  return outcome(flow, edits, {}, decision.otherwise, question)
}

/** How often a question may be asked again: from `min` to `max` times. */
export function timesRange(): { min: number; max: number } {
  const { min, max } = mostIn() ?? { min: 1, max: 1 }
  return { min, max }
}

/** The jump's property that says how often it is made, and its range, as the catalogue says. */
function mostIn() {
  const jump = jumping()
  const definition = jump && methods.get(jump.method)
  const whole = jump?.step('x')
  const value = jump && isMap(whole) ? whole[jump.method] : undefined
  if (!jump || !definition || !isMap(value)) return undefined
  const field = fieldsOf(jump.method).find(
    ({ name }) => definition.control?.({ ...value, [name]: 1 }).jump?.max === 1,
  )
  if (!field) return undefined
  const { min = 1, max = 100 } = field.shape.kind === 'number' ? field.shape : {}
  return {
    method: jump.method,
    name: field.name,
    min,
    max,
    step: (label: string, times: number) => {
      const made = jump.step(label)
      const body = isMap(made) ? made[jump.method] : undefined
      return { [jump.method]: { ...(isMap(body) ? body : {}), [field.name]: times } }
    },
  }
}
