import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyValue } from '../../../src/swml/methods/bodyValue.ts'
import { checkValue } from '../../../src/swml/methods/checkValue.ts'
import { fieldsOf } from '../../../src/swml/methods/fieldsOf.ts'
import { methods } from '../../../src/swml/methods/index.ts'
import { summaryOf } from '../../../src/swml/methods/summaryOf.ts'
import { getIn } from '../../../src/swml/plain.ts'
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

  test('explains one wrong value in an otherwise right step', () => {
    fc.assert(
      fc.property(arbitraryBody(name), junk, fc.nat(), (body, wrong, at) => {
        const fields = fieldsOf(name)
        const field = fields[at % Math.max(fields.length, 1)]
        if (!field || typeof body !== 'object' || body === null || Array.isArray(body)) return
        for (const { message } of checkValue(name, { ...body, [field.name]: wrong })) {
          expect(message).toMatch(plainWords)
        }
      }),
      { numRuns },
    )
  })
})

/** A sentence, and none of a validator's own jargon. */
const plainWords = /^(?!.*(?:Invalid|expected|received|undefined|does not fit here))\S.*[.?]$/s
