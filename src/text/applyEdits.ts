import { growthOf, inOrder, type TextEdit } from './edit.ts'

/** The text after a change. Throws as `inOrder` does. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let at = 0
  for (const edit of inOrder(edits, text.length)) {
    result += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return result + text.slice(at)
}

/** The change that takes a change of `text` back: of the text after it, to exactly `text`. Throws as `inOrder` does. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0
  return inOrder(edits, text.length).map((edit) => {
    const start = edit.start + shift
    shift += growthOf(edit)
    return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) }
  })
}
