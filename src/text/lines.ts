/** Lines of a text, by offsets. A line ends with `\n`; a `\r` before it belongs to the line break. */

/** Where the line begins that `at` lies on. */
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

/** Characters between the start of the line and this place. */
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

/** Which line a place lies on, counted from 1. */
export function lineNumber(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
