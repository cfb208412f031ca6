import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restate } from '../../src/inspector/logic/restate.ts'
import { applyEdits, type TextEdit } from '../../src/swml/index.ts'

const numRuns = process.env.LONG ? 5000 : 300

describe('restating a change', () => {
  it('leads from what was typed first to what is typed now', () => {
    const base = 'url: old # keep\n'
    const applied = [{ start: 5, end: 15, text: '"wss:"' }]
    const wanted = [{ start: 5, end: 8, text: 'wss://a' }]
    const now = applyEdits(base, applied)
    expect(applyEdits(now, restate(base, applied, wanted))).toBe('url: wss://a # keep\n')
  })

  it('changes nothing where nothing was and is wanted', () => {
    expect(restate('text', [], [])).toEqual([])
  })

  it('gives for any two changes of a text the way from one to the other', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), changes, changes, (base, first, second) => {
        const applied = within(base, first)
        const wanted = within(base, second)
        const now = applyEdits(base, applied)
        expect(applyEdits(now, restate(base, applied, wanted))).toBe(applyEdits(base, wanted))
      }),
      { numRuns },
    )
  })
})

const changes = fc.array(
  fc.record({ a: fc.nat(40), b: fc.nat(40), text: fc.string({ maxLength: 5 }) }),
  {
    maxLength: 3,
  },
)

/** Edits that lie in the text and don't overlap, from any numbers. */
function within(
  base: string,
  parts: readonly { a: number; b: number; text: string }[],
): TextEdit[] {
  let reached = 0
  return [...parts]
    .sort((x, y) => Math.min(x.a, x.b) - Math.min(y.a, y.b))
    .map(({ a, b, text }) => {
      const start = Math.min(base.length, Math.max(reached, Math.min(a, b)))
      const end = Math.min(base.length, Math.max(start, Math.max(a, b)))
      reached = end
      return { start, end, text }
    })
}
