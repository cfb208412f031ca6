import * as z from 'zod/mini'
import { upperFirst } from '../../text/upperFirst.ts'
import type { Plain } from '../types.ts'
import type { Field, FieldShape } from './field.ts'
import type { FieldFacts } from './method.ts'
import { scalarShape } from './schema/scalars.ts'
import { variable } from './schema/variable.ts'

type Schema = z.core.$ZodType

/** What a form shows for a schema; worked out level by level when asked for, since schemas may contain themselves. */
export function shapeOf(schema: Schema): FieldShape {
  const inner = withoutVariable(bare(schema))
  const facts = z.globalRegistry.get(inner) ?? {}
  if (facts.steps)
    return { kind: 'steps', ...(facts.steps === 'any' ? {} : { allowed: facts.steps }) }
  const scalar = scalarShape(inner, facts)
  if (scalar !== undefined) return scalar
  if (inner instanceof z.core.$ZodRecord) return mapShape(inner._zod.def.valueType)
  if (inner instanceof z.core.$ZodArray) return listShape(inner._zod.def.element)
  if (inner instanceof z.core.$ZodObject) return objectShape(inner, facts)
  if (inner instanceof z.core.$ZodUnion) return unionShape(inner._zod.def.options, facts)
  return { kind: 'any' }
}

/** A field as a form sees it, from the schema of a property (or list item, or whole body: the empty name). */
export function fieldOf(name: string, schema: Schema): Field {
  const inner = bare(schema)
  const known = {
    name,
    ...(name === '' ? {} : { title: nameInWords(name) }),
    ...factsOf(inner),
    required: !(schema instanceof z.core.$ZodOptional) && name !== '',
    variable: takesVariable(inner),
  }
  return lazily(known, 'shape', () => shapeOf(inner))
}

/** `status_url` → `Status url`. */
export function nameInWords(name: string): string {
  const words = name
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .trim()
  return words === '' ? name : upperFirst(words)
}

/** The schema itself, without "optional", "or null" and "see over there". */
function bare(schema: Schema): Schema {
  if (schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodNullable)
    return bare(schema._zod.def.innerType)
  return schema instanceof z.core.$ZodLazy ? bare(schema._zod.innerType) : schema
}

function withoutVariable(schema: Schema): Schema {
  if (!(schema instanceof z.core.$ZodUnion)) return schema
  const [first, last, ...more] = schema._zod.def.options
  return first && last === variable && more.length === 0 ? bare(first) : schema
}

function takesVariable(schema: Schema): boolean {
  if (schema === variable) return true
  return (
    schema instanceof z.core.$ZodUnion &&
    schema._zod.def.options.some((option) => takesVariable(option))
  )
}

function listShape(element: Schema): FieldShape {
  return lazily(
    { kind: 'list' as const, of: fieldOf('', element), facts: factsOf(element) },
    'item',
    () => shapeOf(element),
  )
}

function mapShape(value: Schema): FieldShape {
  return lazily({ kind: 'map' as const, of: fieldOf('', value) }, 'value', () => shapeOf(value))
}

function objectShape(schema: z.core.$ZodObject, facts: z.core.GlobalMeta): FieldShape {
  const fields = () =>
    Object.entries(schema._zod.def.shape).map(([name, inner]) => fieldOf(name, inner))
  return lazily(
    { kind: 'object' as const, ...given({ forms: facts.forms, open: facts.open }) },
    'fields',
    fields,
  )
}

function unionShape(options: readonly Schema[], facts: z.core.GlobalMeta): FieldShape {
  const forms = () =>
    options.map((option, at) => ({
      title: facts.formTitles?.[at] ?? `Form ${at + 1}`,
      shape: shapeOf(option),
      of: fieldOf('', option),
      accepts: (value: Plain) => z.core.safeParse(option, value).success,
    }))
  return lazily({ kind: 'union' as const }, 'forms', forms)
}

/** `object` with one more property, worked out on first reading. */
function lazily<T extends object, Key extends string, Value>(
  object: T,
  key: Key,
  make: () => Value,
): T & { [K in Key]: Value } {
  let made: { value: Value } | undefined
  const get = () => {
    made ??= { value: make() }
    return made.value
  }
  Object.defineProperty(object, key, { get, enumerable: true })
  // Safe: the property was just defined, and its getter returns a Value.
  return object as T & { [K in Key]: Value }
}

/** What a schema's own words say, without what only this room and JSON Schema read. */
function factsOf(schema: Schema): FieldFacts {
  const { steps, formTitles, forms, open, pattern, id, ...facts } =
    z.globalRegistry.get(bare(schema)) ?? {}
  return given(facts)
}

/** Only the properties that are set: "not there" and "undefined" must not look different in a form. */
function given<T extends object>(facts: T): Partial<T> {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined)
  // Safe: a subset of the entries of a T.
  return Object.fromEntries(entries) as Partial<T>
}
