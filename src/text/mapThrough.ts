import { countWhere } from './countWhere.ts'
import { growthOf, inOrder, type Range, type TextEdit } from './edit.ts'

/** Where things of a text are after a change of it. */
export type Mapping = {
  /**
   * Where a position is. `side` decides where the text at that position could be seen on either side: for an insert
   * right there, and for a position strictly within a replaced range, `before` goes to the start of the new text and
   * `after` to its end. The two ends of a replaced range stay the ends of what replaces it.
   */
  offset: (offset: number, side: 'before' | 'after') => number
  /** Where a range is. What is inserted at its very ends stays outside; a removed range is empty. */
  range: (range: Range) => Range
  /** Whether an edit lies in the range, reaches into it or touches it. */
  touches: (range: Range) => boolean
  /** Where the first edit begins; beyond every text without any. What ends before it is where it was. */
  first: number
}

/** Prepares a change for many questions: each is answered in the logarithm of the number of edits. */
export function mappingOf(edits: readonly TextEdit[]): Mapping {
  const sorted = inOrder(edits)
  /** By how much the text before each edit has grown, and behind the last one. */
  const shifts = [0]
  for (const edit of sorted) shifts.push((shifts.at(-1) ?? 0) + growthOf(edit))

  /** The index of the first edit that ends at the offset or behind it. */
  const reaching = (offset: number): number => countWhere(sorted, ({ end }) => end < offset)

  const offset: Mapping['offset'] = (at, side) => {
    let index = reaching(at)
    for (; (sorted[index]?.start ?? Number.POSITIVE_INFINITY) <= at; index++) {
      const edit = sorted[index]
      const within = edit && placeWithin(edit, at, side)
      if (within !== undefined) return within + (shifts[index] ?? 0)
    }
    return at + (shifts[index] ?? 0)
  }

  return {
    offset,
    range({ start, end }) {
      const from = offset(start, 'after')
      return { start: from, end: start === end ? from : Math.max(from, offset(end, 'before')) }
    },
    touches: ({ start, end }) =>
      (sorted[reaching(start)]?.start ?? Number.POSITIVE_INFINITY) <= end,
    first: sorted[0]?.start ?? Number.POSITIVE_INFINITY,
  }
}

/** Where a position goes that an edit takes along, but for what is shifted before it; undefined behind the edit. */
function placeWithin({ start, end, text }: TextEdit, at: number, side: 'before' | 'after') {
  if (start === end) return side === 'before' ? start : undefined
  if (at === start || (at < end && side === 'before')) return start
  return at < end ? start + text.length : undefined
}
