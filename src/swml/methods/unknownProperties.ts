import { isMap } from '../plain.ts'
import type { Path, Plain } from '../types.ts'
import type { FieldShape } from './field.ts'
import { bodyOf } from './fieldsOf.ts'

/** A property that SWML doesn't have at this place, and the names that it does have there. */
export type UnknownProperty = { path: Path; name: string; known: readonly string[] }

/**
 * The properties in a step's value, in its full form, that the catalogue doesn't know. `path` ends with the name and is
 * relative to the value. Empty for an unknown method; nested steps and open objects aren't looked into.
 */
export function unknownProperties(method: string, body: Plain): UnknownProperty[] {
  const field = bodyOf(method)
  return field ? inShape(field.shape, body, []) : []
}

function inShape(shape: FieldShape, value: Plain, path: Path): UnknownProperty[] {
  if (shape.kind === 'union') return inNearestForm(shape.forms, value, path)
  if (Array.isArray(value)) {
    if (shape.kind !== 'list') return []
    return value.flatMap((item, index) => inShape(shape.of.shape, item, [...path, index]))
  }
  if (!isMap(value)) return []
  if (shape.kind === 'map') {
    return Object.entries(value).flatMap(([key, inner]) =>
      inShape(shape.of.shape, inner, [...path, key]),
    )
  }
  return shape.kind === 'object' ? inObject(shape, value, path) : []
}

function inObject(
  shape: Extract<FieldShape, { kind: 'object' }>,
  value: { [key: string]: Plain },
  path: Path,
): UnknownProperty[] {
  const known = shape.fields.map((field) => field.name)
  // Of an object within it that nothing is known of, anything is.
  const isOpen = shape.open || (known.length === 0 && path.length > 0)
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = shape.fields.find((one) => one.name === name)
    if (field) return inShape(field.shape, inner, [...path, name])
    return isOpen ? [] : [{ path: [...path, name], name, known }]
  })
}

/** The form that explains most of the value is the one that was meant. */
function inNearestForm(
  forms: Extract<FieldShape, { kind: 'union' }>['forms'],
  value: Plain,
  path: Path,
): UnknownProperty[] {
  const kinds = Array.isArray(value) ? ['list', 'steps'] : ['object', 'map', 'any', 'union']
  const likely = forms.filter((form) => kinds.includes(form.shape.kind))
  const found = likely.map((form) => inShape(form.shape, value, path))
  return found.toSorted((a, b) => a.length - b.length)[0] ?? []
}
