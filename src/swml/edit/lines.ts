/** Lines of a text, by offsets. A line ends with `\n`; a `\r` before it belongs to the line break. */

export function lineStart(text: string, at: number): number {
  // `lastIndexOf` takes a negative place for 0 and would find a line break there.
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

/** Behind the last character of the line, before its line break. */
export function lineEnd(text: string, at: number): number {
  const next = text.indexOf('\n', at)
  if (next < 0) return text.length
  return next > at && text[next - 1] === '\r' ? next - 1 : next
}

/** Where the next line begins; the end of the text where there is none. */
export function nextLine(text: string, at: number): number {
  const next = text.indexOf('\n', at)
  return next < 0 ? text.length : next + 1
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at)
}

/** Whether nothing but blanks stands before this place on its line. */
export function isFirstOnLine(text: string, at: number): boolean {
  return text.slice(lineStart(text, at), at).trim() === ''
}

/** The blanks that the line begins with. */
export function indentationAt(text: string, at: number): string {
  const start = lineStart(text, at)
  let end = start
  while (text[end] === ' ' || text[end] === '\t') end++
  return text.slice(start, end)
}

/** The line break the text uses: that of its first line. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n')
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}

/** Where the comment lines begin that stand directly above a line, indented like it; the line itself where there are none. */
export function withCommentsAbove(text: string, line: number, column: number): number {
  let start = line
  while (start > 0) {
    const above = lineStart(text, start - 1)
    if (commentColumn(text, above) !== column) return start
    start = above
  }
  return start
}

/** The end of the comment lines that directly follow and are indented deeper than `column`. */
export function withCommentsBelow(text: string, line: number, column: number): number {
  let end = line
  // What follows a text without a line break at its end is nothing.
  while (end < text.length && (end === 0 || text[end - 1] === '\n')) {
    if (commentColumn(text, end) <= column) return end
    end = nextLine(text, end)
  }
  return end
}

/** The column of the `#` of a comment line; -1 for any other line. */
function commentColumn(text: string, line: number): number {
  let at = line
  while (text[at] === ' ') at++
  return text[at] === '#' ? at - line : -1
}
