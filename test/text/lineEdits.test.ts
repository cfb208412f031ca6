import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/text/applyEdits.ts'
import { lineEdits } from '../../src/text/lineEdits.ts'

const texts = fc
  .array(fc.constantFrom('a', 'b', 'c: 1', '  d', '', '😀', 'é\r'), { maxLength: 30 })
  .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)))

describe('the edits between two texts', () => {
  it('make the one of the other, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), fc.oneof(texts, fc.string()), (before, after) => {
        expect(applyEdits(before, lineEdits(before, after))).toBe(after)
      }),
      { endOnFailure: true },
    )
  })

  it('touch only the lines that differ', () => {
    const before = 'one\ntwo\nthree\nfour\nfive\n'
    const after = 'one\n2\nthree\nfour\nfive\nsix\n'
    expect(lineEdits(before, after)).toEqual([
      { start: 4, end: 7, text: '2' },
      { start: 24, end: 24, text: 'six\n' },
    ])
  })

  it('are none between equal texts', () => {
    expect(lineEdits('a\nb', 'a\nb')).toEqual([])
  })
})
