import type { TextEdit } from '../../swml/index.ts'
import type { ExactLines, Place } from './ExactLines.ts'

/** A change as an editor tells it: by lines and columns of the text before, with the editor's own line breaks. */
export type EditorChange = { from: Place; to: Place; text: string }

/**
 * An editor's changes as edits on the exact text: what isn't touched keeps its bytes, and new line breaks are like
 * the one at that place.
 */
export function exactEdits(lines: ExactLines, changes: readonly EditorChange[]): TextEdit[] {
  return changes.map(({ from, to, text }) => ({
    start: lines.offsetAt(from),
    end: lines.offsetAt(to),
    text: /[\r\n]/.test(text) ? text.replace(/\r\n|\r|\n/g, lines.breakNear(from.line)) : text,
  }))
}

/** Edits on the exact text as changes for an editor. `lines` is the text before them. */
export function editorChanges(lines: ExactLines, edits: readonly TextEdit[]): EditorChange[] {
  return edits.map((edit) => ({
    from: lines.placeAt(edit.start),
    to: lines.placeAt(edit.end),
    text: edit.text,
  }))
}

/** Whether an edit begins or ends between the two characters of a Windows line break, where no editor has a place. */
export function cutsLineBreak(text: string, edits: readonly TextEdit[]): boolean {
  const isWithin = (at: number) => text[at] === '\n' && text[at - 1] === '\r'
  return edits.some(({ start, end }) => isWithin(start) || isWithin(end))
}

/**
 * Whether edits bring, take or reach before the byte order mark at the text's beginning: an editor drops it from a text
 * that it is given as a whole, but would show one that it is given in a change. `lines` is the text before.
 */
export function touchesMark(lines: ExactLines, edits: readonly TextEdit[], after: string): boolean {
  const mark = after.startsWith('\uFEFF') ? 1 : 0
  return mark !== lines.mark || (mark === 1 && edits.some((edit) => edit.start < mark))
}
