import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, invertEdits } from '../../src/text/applyEdits.ts'
import { composeEdits, trimEdits } from '../../src/text/composeEdits.ts'
import type { TextEdit } from '../../src/text/edit.ts'
import { mappingOf } from '../../src/text/mapThrough.ts'
import { minimalEdit } from '../../src/text/minimalEdit.ts'
import { rebaseEdits } from '../../src/text/rebaseEdits.ts'

const numRuns = process.env.LONG ? 20_000 : 500

const pieces = fc.constantFrom('a', 'b', '\r\n', '\n', '😀', '😁', ' ')
const someText = (maxLength: number) => fc.array(pieces, { maxLength }).map((all) => all.join(''))

type Cut = [at: number, text: string]
const someCuts = fc.array(fc.tuple(fc.nat(60), someText(4)), { maxLength: 12 })

/** Cuts a text at some of its code points; every second piece is replaced. */
function editsOf(text: string, cuts: readonly Cut[]): TextEdit[] {
  const ends = [0]
  for (const character of text) ends.push((ends.at(-1) ?? 0) + character.length)
  const places = cuts.map(([at]) => ends[Math.min(at, ends.length - 1)] ?? 0).sort((a, b) => a - b)
  const edits: TextEdit[] = []
  for (let i = 0; i + 1 < places.length; i += 2) {
    edits.push({ start: places[i] ?? 0, end: places[i + 1] ?? 0, text: cuts[i]?.[1] ?? '' })
  }
  return edits
}

const textAndEdits = fc
  .tuple(someText(20), someCuts)
  .map(([text, cuts]): [string, TextEdit[]] => [text, editsOf(text, cuts)])

/** A text with changes made one after the other. */
const textAndChanges = (count: number) =>
  fc
    .tuple(someText(20), fc.array(someCuts, { minLength: count, maxLength: count }))
    .map(([text, all]): [string, TextEdit[][]] => {
      let now = text
      const changes = all.map((cuts) => {
        const edits = editsOf(now, cuts)
        now = applyEdits(now, edits)
        return edits
      })
      return [text, changes]
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
    const moved = mappingOf(edits)
    expect(moved.offset(2, 'before')).toBe(2)
    expect(moved.offset(2, 'after')).toBe(4)
    expect(moved.offset(5, 'before')).toBe(6)
    expect(moved.offset(5, 'after')).toBe(7)
    expect(moved.offset(6, 'before')).toBe(7)
    expect(moved.range({ start: 4, end: 6 })).toEqual({ start: 6, end: 7 })
    expect(moved.range({ start: 2, end: 4 })).toEqual({ start: 4, end: 6 })
    const all = mappingOf([{ start: 0, end: 8, text: 'z' }])
    expect(all.range({ start: 2, end: 4 })).toEqual({ start: 1, end: 1 })
  })

  it('leave a position in untouched text at the same character', () => {
    fc.assert(
      fc.property(textAndEdits, fc.nat(40), ([text, edits], at) => {
        fc.pre(at < text.length && !edits.some((e) => at >= e.start && at < e.end))
        expect(applyEdits(text, edits)[mappingOf(edits).offset(at, 'after')]).toBe(text[at])
      }),
      { numRuns },
    )
  })

  it('keep positions in their order, and tell what they touch', () => {
    fc.assert(
      fc.property(textAndEdits, fc.nat(40), fc.nat(40), ([, edits], a, b) => {
        const moved = mappingOf(edits)
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        expect(moved.offset(start, 'before')).toBeLessThanOrEqual(moved.offset(end, 'before'))
        expect(moved.offset(start, 'before')).toBeLessThanOrEqual(moved.offset(start, 'after'))
        const near = edits.some((edit) => edit.start <= end && start <= edit.end)
        expect(moved.touches({ start, end })).toBe(near)
      }),
      { numRuns },
    )
  })
})

describe('changes made one after the other', () => {
  it('are one change', () => {
    fc.assert(
      fc.property(textAndChanges(2), ([text, [first = [], second = []]]) => {
        const after = applyEdits(applyEdits(text, first), second)
        expect(applyEdits(text, composeEdits(first, second))).toBe(after)
      }),
      { numRuns },
    )
  })

  it('are the same change however they are put together', () => {
    fc.assert(
      fc.property(textAndChanges(3), ([, [a = [], b = [], c = []]]) => {
        expect(composeEdits(composeEdits(a, b), c)).toEqual(composeEdits(a, composeEdits(b, c)))
      }),
      { numRuns },
    )
  })

  it('are taken back by their inverses, the last one first', () => {
    fc.assert(
      fc.property(textAndChanges(2), ([text, [first = [], second = []]]) => {
        const between = applyEdits(text, first)
        const after = applyEdits(between, second)
        const back = composeEdits(invertEdits(between, second), invertEdits(text, first))
        expect(applyEdits(after, back)).toBe(text)
      }),
      { numRuns },
    )
  })

  it('take a position where each of them takes it, if it is in a text that stays', () => {
    fc.assert(
      fc.property(textAndChanges(2), fc.nat(40), ([text, [first = [], second = []]], at) => {
        const stays = (edits: readonly TextEdit[], place: number) =>
          !edits.some((edit) => edit.start <= place && place <= edit.end)
        const between = mappingOf(first).offset(at, 'after')
        fc.pre(at < text.length && stays(first, at) && stays(second, between))
        const one = mappingOf(composeEdits(first, second))
        expect(one.offset(at, 'after')).toBe(mappingOf(second).offset(between, 'after'))
      }),
      { numRuns },
    )
  })

  it('leave nothing to do where the second takes the first back', () => {
    fc.assert(
      fc.property(textAndEdits, ([text, edits]) => {
        const both = composeEdits(edits, invertEdits(text, edits))
        expect(trimEdits(text, both)).toEqual([])
      }),
      { numRuns },
    )
  })

  it('touch no character that stays, and split none', () => {
    fc.assert(
      fc.property(textAndChanges(2), ([text, [first = [], second = []]]) => {
        const all = composeEdits(first, second)
        const edits = trimEdits(text, all)
        expect(applyEdits(text, edits)).toBe(applyEdits(text, all))
        for (const { start, end, text: written } of edits) {
          expect(text.slice(start, end)).not.toBe(written)
          expect(text.slice(0, start)).not.toMatch(/[\ud800-\udbff]$/)
          expect(text.slice(end)).not.toMatch(/^[\udc00-\udfff]/)
          expect(written).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
        }
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

describe('changes made at the same time', () => {
  const twoChanges = fc
    .tuple(someText(20), someCuts, someCuts)
    .map(([text, one, other]) => ({ text, a: editsOf(text, one), b: editsOf(text, other) }))

  it('give the same text, whichever comes first', () => {
    fc.assert(
      fc.property(twoChanges, ({ text, a, b }) => {
        const first = applyEdits(applyEdits(text, a), rebaseEdits(b, a, 'second'))
        const second = applyEdits(applyEdits(text, b), rebaseEdits(a, b, 'first'))
        expect(first).toBe(second)
      }),
      { numRuns },
    )
  })

  it('keep what either wrote, and remove only what one of them removed', () => {
    fc.assert(
      fc.property(twoChanges, ({ text, a, b }) => {
        const after = applyEdits(applyEdits(text, a), rebaseEdits(b, a, 'second'))
        const written = [...a, ...b].reduce((length, edit) => length + edit.text.length, 0)
        const removed = new Set<number>()
        for (const { start, end } of [...a, ...b])
          for (let at = start; at < end; at += 1) removed.add(at)
        expect(after).toHaveLength(text.length - removed.size + written)
      }),
      { numRuns },
    )
  })

  it('go around what was written into a removed part', () => {
    const removed = [{ start: 1, end: 4, text: '' }]
    const written = [{ start: 2, end: 2, text: 'new' }]
    expect(rebaseEdits(removed, written, 'first')).toEqual([
      { start: 1, end: 2, text: '' },
      { start: 5, end: 7, text: '' },
    ])
    expect(rebaseEdits(written, removed, 'first')).toEqual([{ start: 1, end: 1, text: 'new' }])
  })
})
