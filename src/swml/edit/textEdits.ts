import type { Range, TextEdit } from '../types.ts'

/**
 * The text after all the edits, which may be given in any order and refer to `text` as it is before all of them.
 * Edits that touch are fine; inserts at one place come out in the order given.
 * Throws where edits overlap or reach beyond the text: a mistake in the program, not of the user.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  if (last && last.text === text && isSameEdits(last.edits, edits)) return last.result
  let result = ''
  let at = 0
  for (const edit of inOrder(edits, text.length)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  result += text.slice(at)
  last = { text, edits: [...edits], result }
  return result
}

// An edit is tried first, to see that it is safe, and made then: in long texts putting the pieces together is most of the work.
let last: { text: string; edits: readonly TextEdit[]; result: string } | undefined

function isSameEdits(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  return (
    a.length === b.length &&
    a.every((edit, index) => {
      const other = b[index]
      return edit.start === other?.start && edit.end === other.end && edit.text === other.text
    })
  )
}

/** The edits, on the text after `edits`, that restore exactly `text`. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0
  return inOrder(edits, text.length).map((edit) => {
    const start = edit.start + shift
    shift += edit.text.length - (edit.end - edit.start)
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) }
  })
}

/**
 * Where a position is after the edits. `side` decides where the text at that position could be seen on either side:
 * for an insert right there, and for a position strictly within a replaced range, `before` goes to the start of the
 * new text and `after` to its end. The two ends of a replaced range stay the ends of what replaces it.
 */
export function mapOffset(
  edits: readonly TextEdit[],
  offset: number,
  side: 'before' | 'after',
): number {
  let shift = 0
  for (const edit of inOrder(edits)) {
    if (offset < edit.start) break
    const start = edit.start + shift
    const isInsert = edit.start === edit.end
    if (offset === edit.start && !isInsert) return start
    if (offset === edit.start || offset < edit.end) {
      if (side === 'before') return start
      if (!isInsert) return start + edit.text.length
    }
    shift += edit.text.length - (edit.end - edit.start)
  }
  return offset + shift
}

/** Where a range is after the edits. What is inserted at its very ends stays outside; a removed range is empty. */
export function mapRange(edits: readonly TextEdit[], range: Range): Range {
  if (range.start === range.end) {
    const at = mapOffset(edits, range.start, 'after')
    return { start: at, end: at }
  }
  const start = mapOffset(edits, range.start, 'after')
  return { start, end: Math.max(start, mapOffset(edits, range.end, 'before')) }
}

/** The one smallest edit that makes `after` of `before`; none where they are equal. Splits no surrogate pair or CRLF. */
export function minimalEdit(before: string, after: string): TextEdit[] {
  if (before === after) return []
  const shorter = Math.min(before.length, after.length)
  let prefix = 0
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++
  if (splitsPair(before, prefix) || splitsPair(after, prefix)) prefix--
  const room = shorter - prefix
  let suffix = 0
  while (
    suffix < room &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  )
    suffix++
  if (splitsPair(before, before.length - suffix) || splitsPair(after, after.length - suffix)) {
    suffix--
  }
  return [
    {
      start: prefix,
      end: before.length - suffix,
      text: after.slice(prefix, after.length - suffix),
    },
  ]
}

/** A stable sort, so that inserts at one place keep their order; an insert comes before a replacement that starts there. */
function inOrder(edits: readonly TextEdit[], length = Number.POSITIVE_INFINITY): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
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

function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const left = text.charCodeAt(at - 1)
  const right = text.charCodeAt(at)
  if (left === 13 && right === 10) return true
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff
}
