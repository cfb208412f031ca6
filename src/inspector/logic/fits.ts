import { type FieldShape, isMap, isScalar, type Plain, scalarOf } from '../../swml/index.ts'

/** Whether a form of this shape can show the value without hiding any of it; a value that isn't set always fits. */
export function fits(shape: FieldShape, value: Plain | undefined): boolean {
  if (value === undefined) return true
  if (isScalar(shape)) return typeof value !== 'object' || value === null
  switch (shape.kind) {
    case 'map':
    case 'object':
      return isMap(value)
    case 'list':
      return Array.isArray(value)
    case 'union':
    case 'steps':
    case 'any':
      return true
  }
}

/** Plain words for what a value is: "a list". */
export function kindOf(value: Plain | undefined): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'an empty value'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value === 'boolean') return 'yes or no'
  return typeof value === 'number' ? 'a number' : 'text'
}

/** Plain words for what a shape expects: "text". */
export function expected(shape: FieldShape): string {
  if (isScalar(shape)) return scalarOf(shape).expected
  switch (shape.kind) {
    case 'map':
    case 'object':
      return 'a map'
    case 'list':
      return 'a list'
    default:
      return 'text'
  }
}
