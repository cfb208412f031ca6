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
