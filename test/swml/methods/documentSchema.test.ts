import { expect, test } from 'vitest'
import { documentSchema } from '../../../src/swml/methods/documentSchema.ts'
import { methods } from '../../../src/swml/methods/index.ts'

const schema = JSON.parse(JSON.stringify(documentSchema()))

test('the JSON Schema knows every method, and nested steps point to the same definition', () => {
  const titles = schema.$defs.step.anyOf.map((one: { title?: string; $ref?: string }) =>
    one.$ref ? schema.$defs[one.$ref.replace('#/$defs/', '')].title : one.title,
  )
  for (const name of methods.keys()) expect(titles).toContain(name)
  expect(schema.properties.sections.properties.main.items).toEqual({ $ref: '#/$defs/step' })
  expect(JSON.stringify(schema).match(/#\/\$defs\/step"/g)?.length).toBeGreaterThan(5)
  expect(schema.required).toEqual(['sections'])
})

test('every reference in it leads somewhere', () => {
  const references = JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)
  for (const [, name = ''] of references) expect(schema.$defs).toHaveProperty([name])
})

test('it has no words but those of JSON Schema', () => {
  const words = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        words.add(key)
        // Names of properties, and values, are no words.
        if (key === 'properties' || key === '$defs') Object.values(value).forEach(visit)
        else if (key !== 'default' && key !== 'examples' && key !== 'enum') visit(value)
      }
    }
  }
  visit(schema)
  expect([...words].sort()).toEqual([
    '$defs',
    '$ref',
    '$schema',
    'additionalProperties',
    'anyOf',
    'const',
    'default',
    'deprecated',
    'description',
    'enum',
    'examples',
    'items',
    'maximum',
    'minItems',
    'minLength',
    'minimum',
    'not',
    'oneOf',
    'pattern',
    'properties',
    'propertyNames',
    'required',
    'title',
    'type',
  ])
})

test('it speaks of no one but JSON Schema and SWML', () => {
  const words = JSON.stringify(schema)
  for (const word of [
    'formTitles',
    'whenEmpty',
    '"advanced"',
    '"secret"',
    'x-step',
    '9007199254740991',
  ]) {
    expect(words).not.toContain(word)
  }
})
