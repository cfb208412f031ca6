import type { Field, FieldShape } from '../methods/field.ts'
import { isMap } from '../plain.ts'
import type { Path, Plain } from '../types.ts'

/** A place in a step's value that the catalogue knows, with what stands there. */
export type FieldValue = { field: Field; value: Plain; path: Path }

/**
 * The texts in a value with what is known of their fields, entries of lists included; `path` of the value itself.
 * Nested steps are left out.
 */
export function fieldTexts(field: Field, value: Plain, path: Path): FieldValue[] {
  if (typeof value === 'string') return [{ field, value, path }]
  return inShape(field.shape, value, path)
}

function inShape(shape: FieldShape, value: Plain, path: Path): FieldValue[] {
  if (shape.kind === 'object' && isMap(value)) {
    return shape.fields.flatMap((field) => {
      const own = Object.hasOwn(value, field.name) ? value[field.name] : undefined
      return own === undefined ? [] : fieldTexts(field, own, [...path, field.name])
    })
  }
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((item, index) => fieldTexts(shape.of, item, [...path, index]))
  }
  if (shape.kind === 'map' && isMap(value)) {
    return Object.entries(value).flatMap(([name, own]) =>
      fieldTexts(shape.of, own, [...path, name]),
    )
  }
  if (shape.kind === 'union' && typeof value === 'object') {
    const form = shape.forms.find((each) => each.accepts(value)) ?? shape.forms.find(isObject)
    return form ? inShape(form.shape, value, path) : []
  }
  return []
}

function isObject({ shape }: { shape: FieldShape }): boolean {
  return shape.kind === 'object' || shape.kind === 'list'
}
