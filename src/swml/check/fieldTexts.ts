import type { Field, FieldShape } from '../methods/field.ts'
import { bodyOf } from '../methods/fieldsOf.ts'
import { isMap } from '../plain.ts'
import type { Path, Plain } from '../types.ts'
import type { StepContext } from './rule.ts'

/** A place in a step's value that the catalogue knows, with what stands there. */
export type FieldValue = { field: Field; value: Plain; path: Path }

/**
 * The texts in a step's value with what is known of their fields, entries of lists included; paths from the step.
 * Nested steps are left out. Empty for an unknown method.
 */
export function fieldTexts(context: StepContext): readonly FieldValue[] {
  const before = known.get(context)
  if (before) return before
  const whole = bodyOf(context.step.method)
  const found = whole ? textsIn(whole, context.body, [context.step.method]) : []
  known.set(context, found)
  return found
}

/** Several rules ask while a step is looked at. */
const known = new WeakMap<StepContext, readonly FieldValue[]>()

function textsIn(field: Field, value: Plain, path: Path): FieldValue[] {
  if (typeof value === 'string') return [{ field, value, path }]
  return inShape(field.shape, value, path)
}

function inShape(shape: FieldShape, value: Plain, path: Path): FieldValue[] {
  if (shape.kind === 'object' && isMap(value)) {
    return shape.fields.flatMap((field) => {
      const own = Object.hasOwn(value, field.name) ? value[field.name] : undefined
      return own === undefined ? [] : textsIn(field, own, [...path, field.name])
    })
  }
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((item, index) => textsIn(shape.of, item, [...path, index]))
  }
  if (shape.kind === 'map' && isMap(value)) {
    return Object.entries(value).flatMap(([name, own]) => textsIn(shape.of, own, [...path, name]))
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
