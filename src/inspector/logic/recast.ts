import { type FieldShape, isMap, type Plain } from '../../swml/index.ts'

/**
 * A value in another form, where nothing of it is lost: one thing as a list of one and back, text as the property that
 * stands for it and back. Undefined where that can't be.
 */
export function recast(shape: FieldShape, value: Plain): Plain | undefined {
  if (shape.kind === 'list' && !Array.isArray(value)) {
    const item = sameKind(shape.item, value) ? value : undefined
    return item === undefined ? undefined : [item]
  }
  if (Array.isArray(value)) {
    const [only, ...more] = value
    return only !== undefined && more.length === 0 && sameKind(shape, only) ? only : undefined
  }
  if (shape.kind === 'object' && typeof value === 'string') {
    const field = shape.fields.find((each) => each.required && each.shape.kind === 'text')
    return field && value !== '' ? { [field.name]: value } : undefined
  }
  if (shape.kind === 'text' && isMap(value)) {
    const [only, ...more] = Object.values(value)
    return typeof only === 'string' && more.length === 0 ? only : undefined
  }
  return undefined
}

function sameKind(shape: FieldShape, value: Plain): boolean {
  if (shape.kind === 'text') return typeof value === 'string'
  if (shape.kind === 'number') return typeof value === 'number'
  return shape.kind === 'object' && isMap(value)
}
