/** From `start` up to, not including, `end`: offsets in UTF-16 code units from the start of a text. */
export type Range = { start: number; end: number }

/**
 * A replacement of a part of a text. A list of edits is one change: all refer to the text before the change, none
 * overlap, and they may stand in any order; inserts at one place come out in the order given.
 */
export type TextEdit = { start: number; end: number; text: string }

/**
 * The edits by place; an insert comes before a replacement that starts there. `length` is that of the text, if known.
 * Throws where edits overlap or reach beyond the text: a mistake in the program, not of the user.
 */
export function inOrder(
  edits: readonly TextEdit[],
  length = Number.POSITIVE_INFINITY,
): readonly TextEdit[] {
  const sorted = isSorted(edits)
    ? edits
    : [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let reached = 0
  for (const { start, end } of sorted) {
    if (start > end || start < 0 || end > length) {
      throw new RangeError(`The edit ${start}–${end} doesn't lie in a text of ${length} characters`)
    }
    if (start < reached) throw new RangeError(`The edit ${start}–${end} overlaps the one before it`)
    reached = end
  }
  return sorted
}

/** By how much an edit makes a text longer, which is less than 0 where it makes it shorter. */
export function growthOf({ start, end, text }: TextEdit): number {
  return text.length - (end - start)
}

function isSorted(edits: readonly TextEdit[]): boolean {
  return edits.every((edit, at) => {
    const before = edits[at - 1]
    return (
      before === undefined ||
      before.start < edit.start ||
      (before.start === edit.start && before.end <= edit.end)
    )
  })
}
