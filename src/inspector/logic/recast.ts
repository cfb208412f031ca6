import { type FieldShape, isMap, kindOf, type Plain } from '../../swml/index.ts'

/**
 * A value in another form, where nothing of it is lost: one thing as a list of one and back, text as the property that
 * stands for it and back, a list as the only group and back. Undefined where that can't be.
 */
export function recast(shape: FieldShape, value: Plain): Plain | undefined {
  if (fitsInto(shape, value)) return value
  if (shape.kind === 'list') return asList(shape.item, value)
  if (Array.isArray(value)) {
    const [only, ...more] = value
    return only === undefined || more.length > 0 ? undefined : recast(shape, only)
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

/** The same, or of several things the first where only one has a place: then not the `whole` of it. */
export function recastMost(
  shape: FieldShape,
  value: Plain,
): { value: Plain; whole: boolean } | undefined {
  const whole = recast(shape, value)
  if (whole !== undefined) return { value: whole, whole: true }
  const first = Array.isArray(value) ? value[0] : undefined
  const part = first === undefined ? undefined : recast(shape, first)
  return part === undefined ? undefined : { value: part, whole: false }
}

function asList(item: FieldShape, value: Plain): Plain | undefined {
  if (Array.isArray(value) && item.kind !== 'list') {
    const lists = value.filter(Array.isArray)
    const [group, ...more] = lists
    if (lists.length !== value.length || group === undefined) return undefined
    const flat = more.length === 0 ? group : lists.every(isOne) ? lists.flat() : undefined
    return flat?.every((each) => fitsInto(item, each)) ? flat : undefined
  }
  const only = recast(item, value)
  return only === undefined ? undefined : [only]
}

function isOne(list: readonly Plain[]): boolean {
  return list.length === 1
}

/** Whether a shape has a place for all of a value as it is. */
function fitsInto(shape: FieldShape, value: Plain): boolean {
  return kindOf(shape).holds?.(value, shape) === true
}
