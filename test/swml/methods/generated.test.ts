import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyValue } from '../../../src/swml/methods/bodyValue.ts'
import { checkValue } from '../../../src/swml/methods/checkValue.ts'
import { fieldsOf } from '../../../src/swml/methods/fieldsOf.ts'
import { methods } from '../../../src/swml/methods/index.ts'
import { summaryOf } from '../../../src/swml/methods/summaryOf.ts'
import { getIn, isMap } from '../../../src/swml/plain.ts'
import type { Plain } from '../../../src/swml/types.ts'
import { arbitraryBody } from '../../fixtures/arbitraryStep.ts'

const numRuns = process.env.LONG ? 2000 : 40
const names = [...methods.keys()]

/** What a summary says that was put together wrongly. */
const slips = /undefined|\[object|NaN/

/** Any plain value, often with the names and texts of SWML in it. */
const junk: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Plain[]>(
      null,
      true,
      0,
      -1,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '',
      '%{x}',
      'say:Hi',
      '[object Object]',
    ),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'url',
        'urls',
        'to',
        'serial',
        'when',
        'then',
        'else',
        'case',
        'default',
        'result',
        'action',
        'start',
        'play',
        '__proto__',
        'toString',
        '',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value

describe.each(names)('%s', (name) => {
  const definition = methods.get(name)

  test('accepts what its own form can make, and has words for it', () => {
    fc.assert(
      fc.property(arbitraryBody(name), (body) => {
        expect(checkValue(name, body)).toEqual([])
        // A section may have any name, these among them.
        if (!slips.test(JSON.stringify(body)))
          expect(summaryOf({ method: name, value: body })).not.toMatch(slips)
        for (const branch of definition?.branches?.(body) ?? []) {
          expect(getIn(body, branch.path)).toBeInstanceOf(Array)
        }
      }),
      { numRuns },
    )
  })

  test('never fails on any value, and complains in plain words', () => {
    fc.assert(
      fc.property(junk, (value) => {
        const body = definition ? bodyValue(definition, value) : value
        expect(typeof summaryOf({ method: name, value })).toBe('string')
        definition?.branches?.(body)
        definition?.control?.(body)
        definition?.lifetime?.(body)
        for (const { message } of checkValue(name, body)) expect(message).toMatch(plainWords)
      }),
      { numRuns },
    )
  })
})

const withFields = names.filter((name) => fieldsOf(name).length > 0)

test.each(withFields)('%s explains one wrong value in an otherwise right step', (name) => {
  fc.assert(
    fc.property(
      // A method that is mostly written short, as a text, is written whole here.
      arbitraryBody(name).map((body) => (isMap(body) ? body : {})),
      junk,
      fc.constantFrom(...fieldsOf(name)),
      (body, wrong, field) => {
        const messages = checkValue(name, { ...body, [field.name]: wrong }).map(wordsOf)
        expect(messages.filter((words) => !plainWords.test(words))).toEqual([])
      },
    ),
    { numRuns },
  )
})

test('nearly every method has fields that can be wrong, and some value is', () => {
  expect(withFields.length).toBeGreaterThan(30)
  const told = withFields.filter((name) =>
    fieldsOf(name).some((field) => checkValue(name, { [field.name]: [[0]] }).length > 0),
  )
  // What a section hands back may be anything.
  expect(withFields.filter((name) => !told.includes(name))).toEqual(['return'])
})

function wordsOf({ message }: { message: string }): string {
  return message
}

/** A sentence, and none of a validator's own jargon. */
const plainWords = /^(?!.*(?:Invalid|expected|received|undefined|does not fit here))\S.*[.?]$/s
