import type { TextEdit } from './edit.ts'

/** The same edits, but that nothing is written. */
export function onlyRemoved(edits: readonly TextEdit[]): TextEdit[] {
  return edits.flatMap(({ start, end }) => (end > start ? [{ start, end, text: '' }] : []))
}

/** Takes a comma along with one of these removals: the one behind it, or else the one before it. */
export function withComma(text: string, removed: readonly TextEdit[], which: number): TextEdit[] {
  return removed.map((edit, at) => {
    if (at !== which) return edit
    const behind = /^\s*,/.exec(text.slice(edit.end))?.[0].length
    if (behind !== undefined) return { ...edit, end: edit.end + behind }
    const before = /,\s*$/.exec(text.slice(0, edit.start))?.[0].length ?? 0
    return { ...edit, start: edit.start - before }
  })
}

/** Takes away the lines of which edits would leave nothing but blanks, and nothing else. */
export function linesRemoved(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const removed: TextEdit[] = []
  let start = 0
  for (const line of text.split(/(?<=\n)/)) {
    const end = start + line.length
    if (/\S/.test(line) && !/\S/.test(left(text, start, end, edits)))
      removed.push({ start, end, text: '' })
    start = end
  }
  return removed
}

/** What edits leave of a part of the text. */
function left(text: string, start: number, end: number, edits: readonly TextEdit[]): string {
  let kept = ''
  let from = start
  for (const edit of edits) {
    if (edit.end <= from || edit.start >= end) continue
    kept += text.slice(from, Math.max(from, edit.start))
    from = edit.end
  }
  return kept + text.slice(Math.min(from, end), end)
}
