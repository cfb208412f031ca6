import type { FieldShape } from '../methods/field.ts'

/**
 * The number, true or false that a text says, where one of a field's forms wants that (`"true"` where true or a list may
 * stand); undefined for any other text.
 */
export function quotedValue(shape: FieldShape, value: string): number | boolean | undefined {
  switch (shape.kind) {
    case 'boolean':
      return /^(?:true|false)$/i.test(value) ? value.toLowerCase() === 'true' : undefined
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : undefined
    case 'union':
      return shape.forms
        .map((form) => quotedValue(form.shape, value))
        .find((said) => said !== undefined)
    default:
      return undefined
  }
}
