import { columnOf, isFirstOnLine, lineEnd, lineStart, nextLine } from '../../text/lines.ts'
import type { Range } from '../types.ts'
import { withCommentsAbove, withCommentsBelow } from './comments.ts'

/** A pair of a map or an item of a list as it stands in the text: from its key or dash to the end of its value. */
export type Entry = Range

/** The lines that belong to an entry of a block map or list. */
export type Unit = {
  /** Where its first line begins; where the entry itself begins, if something stands before it on its line. */
  start: number
  /** Where the comment lines directly above it begin, that are indented like it. */
  above: number
  /** Behind its last line's break, comment lines below that are indented deeper included. */
  end: number
  /** Whether something else stands before it on its line: the dash of `- url: …`. */
  inline: boolean
  column: number
}

export function unitOf(text: string, entry: Entry): Unit {
  const column = columnOf(text, entry.start)
  const end = withCommentsBelow(text, nextLine(text, entry.end), column)
  if (!isFirstOnLine(text, entry.start)) {
    return { start: entry.start, above: entry.start, end, inline: true, column }
  }
  const start = lineStart(text, entry.start)
  return { start, above: withCommentsAbove(text, start, column), end, inline: false, column }
}

/**
 * The lines of a part of the text as if it began at column 0. Every line loses the same number of blanks, as far as
 * it has them: block texts, continued quotes and comments keep their shape. No line breaks.
 */
export function linesAtColumn0(text: string, start: number, end: number, column: number): string[] {
  const stop = text[end - 1] === '\n' ? lineEnd(text, lineStart(text, end - 1)) : end
  const first = isFirstOnLine(text, start) ? lineStart(text, start) : start
  const lines = text.slice(first, Math.max(first, stop)).split(/\r?\n/)
  return lines.map((line, index) => {
    if (index === 0 && first === start && columnOf(text, start) > 0) return line
    let blanks = 0
    while (blanks < column && line[blanks] === ' ') blanks++
    return line.slice(blanks)
  })
}
