import * as z from 'zod'
import type { Plain } from '../types.ts'
import type { Field, FieldShape } from './field.ts'
import type { FieldFacts } from './method.ts'
import { variable } from './schema/variable.ts'

type Schema = z.core.$ZodType

/** What a form shows for a schema; worked out level by level when asked for, since schemas may contain themselves. */
export function shapeOf(schema: Schema): FieldShape {
  const inner = withoutVariable(bare(schema))
  const facts = z.globalRegistry.get(inner) ?? {}
  if (facts.steps) return { kind: 'steps' }
  if (inner instanceof z.ZodString) return { kind: 'text', ...given({ pattern: facts.pattern }) }
  if (inner instanceof z.ZodNumber) return numberShape(inner)
  if (inner instanceof z.ZodBoolean) return { kind: 'boolean' }
  if (inner instanceof z.ZodEnum) return { kind: 'choice', options: inner.options.map(String) }
  if (inner instanceof z.ZodLiteral)
    return { kind: 'choice', options: [...inner.values].map(String) }
  if (inner instanceof z.ZodRecord) return mapShape(inner.valueType)
  if (inner instanceof z.ZodArray) return listShape(inner.element)
  if (inner instanceof z.ZodObject) return objectShape(inner, facts)
  if (inner instanceof z.ZodUnion) return unionShape(inner.options, facts)
  return { kind: 'any' }
}

/** A field as a form sees it, from the schema of a property (or list item, or whole body: the empty name). */
export function fieldOf(name: string, schema: Schema): Field {
  const inner = bare(schema)
  const known = {
    name,
    ...(name === '' ? {} : { title: nameInWords(name) }),
    ...factsOf(inner),
    required: !(schema instanceof z.ZodOptional) && name !== '',
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
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}

/** The schema itself, without "optional", "or null" and "see over there". */
function bare(schema: Schema): Schema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return bare(schema.unwrap())
  return schema instanceof z.ZodLazy ? bare(schema.unwrap()) : schema
}

function withoutVariable(schema: Schema): Schema {
  if (!(schema instanceof z.ZodUnion)) return schema
  const [first, last, ...more] = schema.options
  return first && last === variable && more.length === 0 ? bare(first) : schema
}

function takesVariable(schema: Schema): boolean {
  if (schema === variable) return true
  return schema instanceof z.ZodUnion && schema.options.some((option) => takesVariable(option))
}

function numberShape(schema: z.ZodNumber): FieldShape {
  const { minValue: min, maxValue: max } = schema
  // Zod counts the largest safe numbers as limits; nobody wants to read those.
  const sensible = (limit: number | null): limit is number =>
    limit !== null && Math.abs(limit) < Number.MAX_SAFE_INTEGER
  return {
    kind: 'number',
    integer: schema.isInt,
    ...(sensible(min) ? { min } : {}),
    ...(sensible(max) ? { max } : {}),
  }
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

function objectShape(schema: z.ZodObject, facts: z.GlobalMeta): FieldShape {
  const fields = () => Object.entries(schema.shape).map(([name, inner]) => fieldOf(name, inner))
  return lazily(
    { kind: 'object' as const, ...given({ forms: facts.forms, open: facts.open }) },
    'fields',
    fields,
  )
}

function unionShape(options: readonly Schema[], facts: z.GlobalMeta): FieldShape {
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
