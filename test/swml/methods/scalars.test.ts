import { describe, expect, test } from 'vitest'
import { checkValue } from '../../../src/swml/methods/checkValue.ts'
import type { Field } from '../../../src/swml/methods/field.ts'
import { fieldsOf } from '../../../src/swml/methods/fieldsOf.ts'
import { methods } from '../../../src/swml/methods/index.ts'
import { isScalar, type ScalarShape, scalarOf } from '../../../src/swml/methods/schema/scalars.ts'
import { catalogueShapes } from '../../fixtures/catalogueShapes.ts'

/** Every property of the catalogue that takes a single value, with one of each nested in it. */
const found = catalogueShapes().flatMap(([where, field, shape]): [string, Field, ScalarShape][] =>
  isScalar(shape) ? [[where, field, shape]] : [],
)

const kinds = [...new Set(found.map(([, , { kind }]) => kind))]

test('the catalogue has properties of every kind of single value', () => {
  expect(kinds.sort()).toEqual(['boolean', 'choice', 'number', 'text'])
})

describe.each(kinds)('every %s of the catalogue', (kind) => {
  const all = found.filter(([, , shape]) => shape.kind === kind)

  test('says in plain words what it wants', () => {
    for (const [where, , shape] of all) {
      const { wanted, expected } = scalarOf(shape)
      expect(wanted(shape, {}), where).toMatch(/\S.*[^.]$/s)
      expect(expected, where).toMatch(/^[a-z ]+$/)
    }
  })

  test('begins as one of the values it may have, where these can be listed', () => {
    for (const [where, , shape] of all) {
      const { options, blank } = scalarOf(shape)
      const begins = blank?.(shape) ?? ''
      if (options === undefined) expect(begins, where).toBe('')
      else expect(options(shape), where).toContain(begins)
    }
  })

  test('takes no text for what it says, unless it takes text', () => {
    for (const [where, , shape] of all) {
      const { fromText, isText, options } = scalarOf(shape)
      const written = String(options?.(shape)[0] ?? 5)
      if (isText) expect(fromText?.(written), where).toBeUndefined()
      else expect(String(fromText?.(written)), where).toBe(written)
      expect(fromText?.('no such value'), where).toBeUndefined()
    }
  })
})

test('every choice of a property that stands alone is taken by its schema', () => {
  for (const name of methods.keys())
    for (const { name: property, shape } of fieldsOf(name)) {
      const options = isScalar(shape) ? (scalarOf(shape).options?.(shape) ?? []) : []
      for (const value of options) {
        const told = checkValue(name, property === '' ? value : { [property]: value })
        expect(told.filter(({ path }) => path.at(-1) === property)).toEqual([])
      }
    }
})
