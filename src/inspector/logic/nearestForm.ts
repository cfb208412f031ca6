import type { FieldShape, Plain } from '../../swml/index.ts'
import { fits } from './fits.ts'

type UnionForms = Extract<FieldShape, { kind: 'union' }>['forms']

/** Which form shows a value best: the first that accepts it, else the first that can show all of it, else the first. */
export function nearestForm(forms: UnionForms, value: Plain | undefined): number {
  if (value === undefined) return 0
  const accepted = forms.findIndex((form) => form.accepts(value))
  if (accepted !== -1) return accepted
  return Math.max(
    0,
    forms.findIndex((form) => form.shape.kind !== 'any' && fits(form.shape, value)),
  )
}
