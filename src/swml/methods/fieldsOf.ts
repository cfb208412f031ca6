import type { Path } from '../types.ts'
import type { Field, FieldShape } from './field.ts'
import { methods } from './index.ts'
import { fieldOf } from './shapeOf.ts'

const bodies = new Map<string, Field>()

/** What stands under a method's key, as one field with the empty name; undefined for an unknown method. */
export function bodyOf(method: string): Field | undefined {
  const known = bodies.get(method)
  if (known) return known
  const definition = methods.get(method)
  if (!definition) return undefined
  const body = fieldOf('', definition.schema)
  bodies.set(method, body)
  return body
}

/**
 * The fields of a method's form. Where its body isn't an object (`label`, `cond`, `unset`, `set`, `return`), it is
 * the one field with the empty name, which stands for the whole body. Empty for an unknown method.
 */
export function fieldsOf(method: string): readonly Field[] {
  const body = bodyOf(method)
  if (!body) return []
  return fieldsIn(body.shape) ?? [body]
}

/** The field at a path inside a step's value (`['custom_parameters', 'tier']`), or undefined where nothing is known. */
export function fieldAt(method: string, innerPath: Path): Field | undefined {
  let field = bodyOf(method)
  for (const key of innerPath) field = field && childOf(field.shape, key)
  return field
}

/** The order in which properties are written at a place inside a step's value; empty where there is none. */
export function keyOrder(method: string, innerPath: Path): readonly string[] {
  const field = fieldAt(method, innerPath)
  return field ? namesIn(field.shape) : []
}

function fieldsIn(shape: FieldShape): readonly Field[] | undefined {
  if (shape.kind === 'object') return shape.fields
  if (shape.kind !== 'union') return undefined
  for (const form of shape.forms) if (form.shape.kind === 'object') return form.shape.fields
  return undefined
}

function childOf(shape: FieldShape, key: string | number): Field | undefined {
  switch (shape.kind) {
    case 'object':
      return shape.fields.find((field) => field.name === key)
    case 'map':
      return { title: String(key), ...shape.of, name: String(key) }
    case 'list':
      return typeof key === 'number' ? { ...shape.of, name: String(key) } : undefined
    case 'union':
      for (const form of shape.forms) {
        const child = childOf(form.shape, key)
        if (child) return child
      }
      return undefined
    default:
      return undefined
  }
}

function namesIn(shape: FieldShape): readonly string[] {
  if (shape.kind === 'object') return shape.fields.map((field) => field.name)
  if (shape.kind === 'union')
    return [...new Set(shape.forms.flatMap((form) => namesIn(form.shape)))]
  return []
}
