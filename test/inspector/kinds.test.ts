import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blankOf } from '../../src/inspector/logic/blankOf.ts'
import { isVariable } from '../../src/inspector/logic/choices.ts'
import { expected, fits, valueKind } from '../../src/inspector/logic/fits.ts'
import { recast } from '../../src/inspector/logic/recast.ts'
import {
  bodyOf,
  type FieldShape,
  isMap,
  kindOf,
  methods,
  type Plain,
} from '../../src/swml/index.ts'
import { arbitraryBody } from '../fixtures/arbitraryStep.ts'
import { catalogueShapes } from '../fixtures/catalogueShapes.ts'

const found = catalogueShapes()
const kinds = [...new Set(found.map(([, , { kind }]) => kind))]

describe.each(kinds)('every %s of the catalogue', (kind) => {
  const all = found.filter(([, , shape]) => shape.kind === kind)

  test('begins with a value that its own form shows', () => {
    for (const [where, , shape] of all) expect(fits(shape, blankOf(shape)), where).toBe(true)
  })

  test('begins with a list or a map if that is what completion begins, and with nothing to fill in else', () => {
    for (const [where, , shape] of all) {
      const blank = blankOf(shape)
      const { inside } = kindOf(shape)
      if (inside === 'items') expect(blank, where).toEqual([])
      else if (inside === 'names') expect(blank, where).toEqual({})
      else if (shape.kind === 'union') expect(blank, where).toEqual(firstBlank(shape))
      else expect(typeof blank, where).not.toBe('object')
    }
  })

  test('says what it wants, a list or a map only if its form shows no other', () => {
    for (const [where, , shape] of all) {
      expect(kindOf(shape).wanted(shape, {}), where).toMatch(/\S.*[^.]$/s)
      for (const value of [[], {}])
        if (expected(shape) === valueKind(value)) expect(fits(shape, value), where).toBe(true)
        else if (/^a (list|map)$/.test(expected(shape)))
          expect(fits(shape, value), where).toBe(false)
    }
  })
})

describe.each([...methods.keys()])('every valid value of %s', (method) => {
  test('is shown by the forms of its fields, and stays as it is in one that has a place for all of it', () => {
    const body = bodyOf(method)
    if (!body) throw new Error(`No such method: ${method}`)
    fc.assert(
      fc.property(arbitraryBody(method), (value) => {
        for (const [shape, held] of within(body.shape, value)) {
          expect(fits(shape, held)).toBe(true)
          if (kindOf(shape).holds?.(held, shape)) expect(recast(shape, held)).toBe(held)
        }
      }),
      { numRuns: 20 },
    )
  })
})

function firstBlank({ forms: [first] }: Extract<FieldShape, { kind: 'union' }>): Plain {
  return first ? blankOf(first.shape) : ''
}

/** The shapes that a value and what is nested in it have, without what is a variable in place of a value. */
function within(shape: FieldShape, value: Plain): [FieldShape, Plain][] {
  if (isVariable(value)) return []
  const own: [FieldShape, Plain] = [shape, value]
  if (shape.kind === 'list' && Array.isArray(value))
    return [own, ...value.flatMap((item) => within(shape.item, item))]
  if (shape.kind === 'map' && isMap(value))
    return [own, ...Object.values(value).flatMap((item) => within(shape.value, item))]
  if (shape.kind === 'object' && isMap(value))
    return [
      own,
      ...shape.fields.flatMap((field) => {
        const inner = Object.hasOwn(value, field.name) ? value[field.name] : undefined
        return inner === undefined ? [] : within(field.shape, inner)
      }),
    ]
  const form = shape.kind === 'union' && shape.forms.find((each) => each.accepts(value))
  return form ? [own, ...within(form.shape, value)] : [own]
}
