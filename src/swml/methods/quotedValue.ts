import type { FieldShape } from './field.ts'
import { isScalar, scalarOf } from './schema/scalars.ts'

/**
 * The number, true or false that a text says, where one of a field's forms wants that (`"true"` where true or a list may
 * stand); undefined for any other text.
 */
export function quotedValue(shape: FieldShape, value: string): number | boolean | undefined {
  if (isScalar(shape)) return scalarOf(shape).fromText?.(value)
  if (shape.kind !== 'union') return undefined
  return shape.forms
    .map((form) => quotedValue(form.shape, value))
    .find((said) => said !== undefined)
}
