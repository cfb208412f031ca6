import { type FieldShape, kindOf, type Plain } from '../../swml/index.ts'

/** Whether a form of this shape can show the value without hiding any of it; a value that isn't set always fits. */
export function fits(shape: FieldShape, value: Plain | undefined): boolean {
  if (value === undefined) return true
  const { fits: shows } = kindOf(shape)
  return shows ? shows(value) : typeof value !== 'object' || value === null
}

/** Plain words for what a value is: "a list". */
export function valueKind(value: Plain | undefined): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'an empty value'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map'
  if (typeof value === 'boolean') return 'yes or no'
  return typeof value === 'number' ? 'a number' : 'text'
}

/** Plain words for what a shape expects: "text". */
export function expected(shape: FieldShape): string {
  return kindOf(shape).expected
}
