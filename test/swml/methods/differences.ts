import type { Field, FieldShape } from '../../../src/swml/methods/field.ts'
import type { Facts } from '../../fixtures/facts.ts'

/** What a field says otherwise than the facts, as readable lines; empty where they agree. */
export function differences(facts: Facts, field: Field, at: string): string[] {
  // Named only: what it holds isn't part of the facts.
  if (facts.def && !facts.properties && !facts.forms && !facts.values) return []
  const merged = merge(facts)
  const lines: string[] = []
  const differ = (what: string, theirs: unknown, ours: unknown) => {
    if (JSON.stringify(theirs) !== JSON.stringify(ours)) {
      lines.push(`${at}: ${what} is ${JSON.stringify(theirs)}, here ${JSON.stringify(ours)}`)
    }
  }
  const shapes = formsOf(field.shape)
  differ('variable', merged.var, field.variable)
  differ('default', facts.default, field.default)
  differ('deprecated', facts.deprecated ?? false, field.deprecated ?? false)
  for (const type of merged.types) {
    if (!shapes.some((shape) => kindsOf[type]?.includes(shape.kind))) {
      lines.push(`${at}: ${type} is not accepted`)
    }
  }
  if (merged.options.size > 0) {
    const offered = shapes.flatMap((shape) => (shape.kind === 'choice' ? shape.options : []))
    const known = new Set([...offered, ...(field.suggestions ?? [])])
    for (const option of merged.options) {
      if (!known.has(option)) lines.push(`${at}: ${option} is not offered`)
    }
    if (!merged.free) differ('options', merged.options.size, new Set(offered).size)
  }
  const limits = shapes.find((shape) => shape.kind === 'number')
  if (limits?.kind === 'number' && !(facts.enum && facts.min)) {
    differ('min', facts.min, limits.min)
    differ('max', facts.max, limits.max)
    if (!merged.types.has('number')) differ('whole', true, limits.integer)
  }
  return [...lines, ...inside(merged, shapes, at)]
}

const kindsOf: Record<string, FieldShape['kind'][]> = {
  string: ['text', 'choice'],
  integer: ['number'],
  number: ['number'],
  boolean: ['boolean'],
  null: ['number', 'any'],
  array: ['list', 'steps'],
  object: ['object', 'map', 'any'],
  any: ['any'],
}

type Merged = {
  types: Set<string>
  options: Set<string>
  /** Other texts than the options are accepted too. */
  free: boolean
  var: boolean
  properties: Map<string, Facts[]>
  /** Required in every form that is an object. */
  required: Set<string>
  items: Facts[]
  values: Facts[]
}

/** A node and all its forms in one: a form shows them together. */
function merge(facts: Facts): Merged {
  const all = flatten(facts)
  const objects = all.filter((node) => node.properties)
  const properties = new Map<string, Facts[]>()
  for (const node of objects) {
    for (const [name, inner] of Object.entries(node.properties ?? {})) {
      properties.set(name, [...(properties.get(name) ?? []), inner])
    }
  }
  const strings = all.flatMap((node) => [...(node.enum ?? []), ...(node.const ? [node.const] : [])])
  const plainText = all.some(
    (node) => node.types?.includes('string') && !node.enum && node.const === undefined,
  )
  return {
    types: new Set(all.flatMap((node) => node.types ?? [])),
    options: new Set(strings.filter((option) => typeof option === 'string')),
    free: plainText || all.some((node) => node.pattern !== undefined),
    var: all.some((node) => node.var),
    properties,
    required: new Set(
      [...properties.keys()].filter((name) =>
        objects.every((node) => node.required?.includes(name)),
      ),
    ),
    items: all.flatMap((node) => (node.items ? [node.items] : [])),
    values: all.flatMap((node) => (typeof node.values === 'object' ? [node.values] : [])),
  }
}

function flatten(facts: Facts): Facts[] {
  return [facts, ...(facts.forms ?? []).flatMap(flatten)]
}

function inside(merged: Merged, shapes: FieldShape[], at: string): string[] {
  const lines: string[] = []
  const map = shapes.find((shape) => shape.kind === 'map')
  if (map?.kind === 'map') {
    const value = together(merged.values)
    if (value) lines.push(...differences(value, map.of, `${at}.*`))
  } else if (merged.properties.size > 0) lines.push(...properties(merged, shapes, at))
  const list = shapes.find((shape) => shape.kind === 'list')
  const item = together(merged.items)
  if (list?.kind === 'list' && item) lines.push(...differences(item, list.of, `${at}[]`))
  return lines
}

function properties(merged: Merged, shapes: FieldShape[], at: string): string[] {
  const fields = new Map<string, Field[]>()
  for (const shape of shapes) {
    if (shape.kind !== 'object') continue
    for (const field of shape.fields) {
      fields.set(field.name, [...(fields.get(field.name) ?? []), field])
    }
  }
  const lines: string[] = []
  for (const [name, theirs] of merged.properties) {
    const [ours] = fields.get(name) ?? []
    const facts = together(theirs)
    if (!ours || !facts) lines.push(`${at}.${name} is not there`)
    else lines.push(...differences(facts, ours, `${at}.${name}`))
  }
  const objects = shapes.filter((shape) => shape.kind === 'object').length
  for (const [name, ours] of fields) {
    if (!merged.properties.has(name)) lines.push(`${at}.${name} is not SWML`)
    const required = ours.length === objects && ours.every((field) => field.required)
    if (required !== merged.required.has(name)) {
      lines.push(`${at}.${name}: required is ${merged.required.has(name)}, here ${required}`)
    }
  }
  return lines
}

function together(all: Facts[]): Facts | undefined {
  const [first, ...more] = all
  return first &&
    more.length > 0 &&
    more.some((other) => JSON.stringify(other) !== JSON.stringify(first))
    ? { ...first, forms: [...(first.forms ?? []), ...more] }
    : first
}

function formsOf(shape: FieldShape): FieldShape[] {
  return shape.kind === 'union' ? shape.forms.flatMap((form) => formsOf(form.shape)) : [shape]
}
