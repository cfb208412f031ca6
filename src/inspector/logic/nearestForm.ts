import { type FieldShape, isMap, optionsOf, type Plain } from '../../swml/index.ts'
import { fits } from './fits.ts'

/** The forms of a union. */
export type UnionForms = Extract<FieldShape, { kind: 'union' }>['forms']

/**
 * Which form shows a value best: the first that accepts it, else the one of its kind that knows most of what is in
 * it, else the first.
 */
export function nearestForm(forms: UnionForms, value: Plain | undefined): number {
  if (value === undefined) return 0
  const accepted = forms.findIndex((form) => form.accepts(value))
  if (accepted !== -1) return accepted
  const known = forms.map((form) => knownIn(form.shape, value))
  return known.indexOf(Math.max(...known))
}

/** How much of a value a shape knows; below 0 where it is of another kind. */
export function knownIn(shape: FieldShape, value: Plain): number {
  if (shape.kind === 'any') return -1
  if (!fits(shape, value)) return -2
  const options = optionsOf(shape)
  if (options) return options.some((option) => String(option) === String(value)) ? 2 : 0
  if (shape.kind !== 'object' || !isMap(value)) return 1
  const names = new Set(shape.fields.map((field) => field.name))
  return 1 + Object.keys(value).filter((name) => names.has(name)).length
}
