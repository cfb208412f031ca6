import type { TextEdit } from '../types.ts'
import { minimalEdit } from './textEdits.ts'

type Piece = { from: 'before'; start: number; end: number } | { from: 'new'; text: string }

/**
 * Two rounds of edits as one: `first` refers to `text`, `second` to the text after `first`; the result refers to
 * `text`. What both rounds together leave as it was is no longer in any edit.
 */
export function composeEdits(
  text: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): TextEdit[] {
  const pieces = cut(cut([{ from: 'before', start: 0, end: text.length }], first), second)
  const edits: TextEdit[] = []
  let at = 0
  let added = ''
  const flush = (until: number) => {
    const removed = text.slice(at, until)
    for (const edit of minimalEdit(removed, added)) {
      edits.push({ start: edit.start + at, end: edit.end + at, text: edit.text })
    }
    added = ''
  }
  for (const piece of pieces) {
    if (piece.from === 'new') added += piece.text
    else if (piece.end > piece.start) {
      flush(piece.start)
      at = piece.end
    }
  }
  flush(text.length)
  return edits
}

/** The pieces of a text after edits on it. */
function cut(pieces: Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = []
  const rest = [...pieces]
  let offset = 0
  const take = (until: number, keep: boolean) => {
    while (offset < until) {
      const piece = rest.shift()
      if (!piece) return
      const length = piece.from === 'new' ? piece.text.length : piece.end - piece.start
      const part = Math.min(length, until - offset)
      if (keep) result.push(slice(piece, 0, part))
      if (part < length) rest.unshift(slice(piece, part, length))
      offset += part
    }
  }
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    take(edit.start, true)
    take(edit.end, false)
    result.push({ from: 'new', text: edit.text })
  }
  return [...result, ...rest]
}

function slice(piece: Piece, start: number, end: number): Piece {
  if (piece.from === 'new') return { from: 'new', text: piece.text.slice(start, end) }
  return { from: 'before', start: piece.start + start, end: piece.start + end }
}
