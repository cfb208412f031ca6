import { lineStart, nextLine } from '../../text/lines.ts'

/**
 * Where the comment lines begin that stand directly above a line, indented like it; the line itself where there are
 * none.
 */
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
