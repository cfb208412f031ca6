import type { Field, FieldShape } from '../../methods/field.ts'
import { bodyOf } from '../../methods/fieldsOf.ts'
import { isMap } from '../../plain.ts'
import type { Path, Plain } from '../../types.ts'
import { renameTo } from '../fixes.ts'
import { nearest } from '../nearest.ts'
import type { Finding, StepRule } from '../rule.ts'

/** A property that its method (or the object it stands in) doesn't have. */
export const unknownProperty: StepRule = {
  reports: [
    {
      code: 'unknown-property',
      severity: 'warning',
      finds: 'A property that the method doesn’t have; the nearest name is offered.',
      platformError: 'relay_script_method_parameter_undefined',
    },
  ],
  check: ({ step, definition, body }) => {
    const field = bodyOf(step.method)
    if (!definition || !field) return []
    return unknownIn(field.shape, body, [step.method], definition.title)
  },
}

function unknownIn(shape: FieldShape, value: Plain, path: Path, owner: string): Finding[] {
  if (shape.kind === 'object' && isMap(value)) return inObject(shape.fields, value, path, owner)
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((item, index) => unknownIn(shape.item, item, [...path, index], owner))
  }
  if (shape.kind === 'map' && isMap(value)) {
    return Object.keys(value).flatMap((key) =>
      unknownIn(shape.value, value[key] ?? null, [...path, key], owner),
    )
  }
  if (shape.kind === 'union') {
    // The form that knows the most of it is the one that was meant.
    const tries = shape.forms
      .filter((form) => fits(form.shape, value))
      .map((form) => unknownIn(form.shape, value, path, owner))
    tries.sort((a, b) => a.length - b.length)
    return tries[0] ?? []
  }
  return []
}

function fits(shape: FieldShape, value: Plain): boolean {
  if (shape.kind === 'object' || shape.kind === 'map') return isMap(value)
  if (shape.kind === 'list') return Array.isArray(value)
  return shape.kind === 'any' || shape.kind === 'steps' || typeof value !== 'object'
}

function inObject(
  fields: readonly Field[],
  value: { [key: string]: Plain },
  path: Path,
  owner: string,
): Finding[] {
  // An object of which nothing is known takes anything.
  if (fields.length === 0 && path.length > 1) return []
  const names = new Map(fields.map((field) => [field.name, field]))
  return Object.keys(value).flatMap((key) => {
    const field = names.get(key)
    if (field)
      return unknownIn(field.shape, value[key] ?? null, [...path, key], field.title ?? owner)
    const free = [...names.keys()].filter((name) => !Object.hasOwn(value, name))
    const near = nearest(key, free)
    const way = near
      ? `Did you mean ‘${near}’?`
      : 'It may be ignored: remove it, or check the spelling.'
    return {
      code: 'unknown-property',
      message: `“${owner}” has no property ‘${key}’. ${way}`,
      path: [...path, key],
      mark: 'key' as const,
      fixes: (where) => (near ? renameTo(where, `Change to ‘${near}’`, near) : []),
    }
  })
}
