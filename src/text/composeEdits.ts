import { inOrder, type TextEdit } from './edit.ts'
import { minimalEdit } from './minimalEdit.ts'

/** What a text after a change is made of: parts of the text before, and what was written. */
type Piece = { from: 'before'; start: number; end: number } | { from: 'new'; text: string }

/**
 * Two changes, one made after the other, as a single one: `second` is a change of the text that `first` makes. Edits of
 * both that touch become one. Throws as `inOrder` does.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const pieces = cut(
    cut([{ from: 'before', start: 0, end: Number.POSITIVE_INFINITY }], first),
    second,
  )
  const edits: TextEdit[] = []
  let at = 0
  let text = ''
  for (const piece of pieces) {
    if (piece.from === 'new') {
      text += piece.text
      continue
    }
    if (text !== '' || piece.start > at) edits.push({ start: at, end: piece.start, text })
    at = piece.end
    text = ''
  }
  return edits
}

/** The same change of `text` with as little as can be in each edit; without those that change nothing. */
export function trimEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  return inOrder(edits, text.length).flatMap((edit) =>
    minimalEdit(text.slice(edit.start, edit.end), edit.text).map((least) => ({
      start: edit.start + least.start,
      end: edit.start + least.end,
      text: least.text,
    })),
  )
}

/** The pieces of a text after a change of it. The last piece has no end. */
function cut(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = []
  let next = 0
  let piece = pieces[next]
  let offset = 0
  const take = (until: number, keep: boolean) => {
    while (piece !== undefined && offset < until) {
      const part = Math.min(lengthOf(piece), until - offset)
      if (keep) result.push(slice(piece, 0, part))
      offset += part
      piece = part < lengthOf(piece) ? slice(piece, part, lengthOf(piece)) : pieces[++next]
    }
  }
  for (const edit of inOrder(edits)) {
    take(edit.start, true)
    take(edit.end, false)
    if (edit.text !== '') result.push({ from: 'new', text: edit.text })
  }
  take(Number.POSITIVE_INFINITY, true)
  return result
}

function lengthOf(piece: Piece): number {
  return piece.from === 'new' ? piece.text.length : piece.end - piece.start
}

function slice(piece: Piece, start: number, end: number): Piece {
  if (piece.from === 'new') return { from: 'new', text: piece.text.slice(start, end) }
  return { from: 'before', start: piece.start + start, end: piece.start + end }
}
