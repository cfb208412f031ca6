import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyEdits,
  invertEdits,
  mapOffset,
  mapRange,
  minimalEdit,
} from '../../../src/swml/edit/textEdits.ts'
import type { TextEdit } from '../../../src/swml/types.ts'

const numRuns = process.env.LONG ? 20_000 : 500

/** Cuts a text at random places; every second piece is replaced. */
const textAndEdits = fc
  .tuple(fc.string({ maxLength: 40 }), fc.array(fc.tuple(fc.nat(40), fc.string({ maxLength: 5 }))))
  .map(([text, cuts]): [string, TextEdit[]] => {
    const places = cuts.map(([at]) => Math.min(at, text.length)).sort((a, b) => a - b)
    const edits: TextEdit[] = []
    for (let i = 0; i + 1 < places.length; i += 2) {
      edits.push({ start: places[i] ?? 0, end: places[i + 1] ?? 0, text: cuts[i]?.[1] ?? '' })
    }
    return [text, edits]
  })

describe('text edits', () => {
  it('apply in any order', () => {
    const edits = [
      { start: 3, end: 4, text: 'D!' },
      { start: 0, end: 1, text: '' },
      { start: 6, end: 6, text: '1' },
      { start: 6, end: 6, text: '2' },
    ]
    expect(applyEdits('abcdef', edits)).toBe('bcD!ef12')
  })

  it('refuse to overlap, and to reach beyond the text', () => {
    expect(() =>
      applyEdits('abcdef', [
        { start: 0, end: 3, text: '' },
        { start: 2, end: 4, text: '' },
      ]),
    ).toThrow(/2–4 overlaps/)
    expect(() => applyEdits('abc', [{ start: 0, end: 4, text: '' }])).toThrow(/3 characters/)
  })

  it('are undone by their inverse, byte for byte', () => {
    fc.assert(
      fc.property(textAndEdits, ([text, edits]) => {
        const after = applyEdits(text, edits)
        expect(applyEdits(after, invertEdits(text, edits))).toBe(text)
      }),
      { numRuns },
    )
  })

  it('move positions with the text that stands there', () => {
    const edits = [
      { start: 2, end: 2, text: 'xx' },
      { start: 4, end: 6, text: '!' },
    ]
    // ab|cd[ef]gh → abxxcd!gh
    expect(mapOffset(edits, 2, 'before')).toBe(2)
    expect(mapOffset(edits, 2, 'after')).toBe(4)
    expect(mapOffset(edits, 5, 'before')).toBe(6)
    expect(mapOffset(edits, 5, 'after')).toBe(7)
    expect(mapOffset(edits, 6, 'before')).toBe(7)
    expect(mapRange(edits, { start: 4, end: 6 })).toEqual({ start: 6, end: 7 })
    expect(mapRange(edits, { start: 2, end: 4 })).toEqual({ start: 4, end: 6 })
    expect(mapRange([{ start: 0, end: 8, text: 'z' }], { start: 2, end: 4 })).toEqual({
      start: 1,
      end: 1,
    })
  })

  it('leave a position in untouched text at the same character', () => {
    fc.assert(
      fc.property(textAndEdits, fc.nat(40), ([text, edits], at) => {
        fc.pre(at < text.length && !edits.some((e) => at >= e.start && at < e.end))
        expect(applyEdits(text, edits)[mapOffset(edits, at, 'after')]).toBe(text[at])
      }),
      { numRuns },
    )
  })
})

describe('the smallest edit', () => {
  it('makes one text of the other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '\r\n', '\n', '😀', '😁', '\r'))
      .map((a) => a.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = minimalEdit(before, after)
        expect(applyEdits(before, edits)).toBe(after)
        for (const edit of edits) {
          expect(before.slice(0, edit.start)).not.toMatch(/[\ud800-\udbff]$/)
          expect(before.slice(edit.end)).not.toMatch(/^[\udc00-\udfff]/)
        }
      }),
      { numRuns },
    )
  })

  it('is as small as can be', () => {
    expect(minimalEdit('abc', 'abc')).toEqual([])
    expect(minimalEdit('aXc', 'aYYc')).toEqual([{ start: 1, end: 2, text: 'YY' }])
    expect(minimalEdit('aa', 'aaa')).toEqual([{ start: 2, end: 2, text: 'a' }])
  })
})
