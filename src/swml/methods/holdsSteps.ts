import type { FieldShape } from './field.ts'

/** It is, or may be, a nested list of steps. */
export function holdsSteps(shape: FieldShape): boolean {
  return (
    shape.kind === 'steps' ||
    (shape.kind === 'union' && shape.forms.some((form) => holdsSteps(form.shape)))
  )
}
