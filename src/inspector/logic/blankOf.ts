import { type FieldShape, kindOf, type Plain } from '../../swml/index.ts'

/** What a new item of a list starts as: nothing filled in, but of the right kind, so that its form shows. */
export function blankOf(shape: FieldShape): Plain {
  return kindOf(shape).blank?.(shape) ?? ''
}

/**
 * What a form starts with that the user chose: a blank value with the properties that tell it from other forms, the
 * required objects and choices (`start: {}`). Undefined where it starts as "not set".
 */
export function startOf(shape: FieldShape): Plain | undefined {
  if (shape.kind === 'choice' && shape.options.length === 1) return shape.options[0]
  if (shape.kind !== 'object') return undefined
  const needed = shape.fields.filter(
    ({ required, shape: { kind } }) => required && kind === 'object',
  )
  if (needed.length === 0) return undefined
  return Object.fromEntries(needed.map((field) => [field.name, {}]))
}
