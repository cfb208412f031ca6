import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '../../src/inspector/logic/numberText.ts'

describe('what is typed into a number field', () => {
  it.each([
    ['5', 5],
    ['-3', -3],
    ['0', 0],
    ['1.5', 1.5],
    [' 7 ', 7],
  ])('reads %j as the number %j', (text, number) => {
    expect(readNumber(text)).toBe(number)
  })

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what SWML calls a variable
    '${seconds}',
    'ten',
    '1.',
    '007',
    '+5',
    '1e3',
    '-0',
    '12345678901234567890',
    '1_000',
    '0x1F',
    '',
  ])('keeps %j as text', (text) => {
    expect(readNumber(text)).toBe(text)
  })

  it('never makes another number of a whole one', () => {
    fc.assert(
      fc.property(fc.integer(), (number) => {
        expect(readNumber(String(number))).toBe(number)
      }),
      { numRuns: 100 },
    )
  })
})
