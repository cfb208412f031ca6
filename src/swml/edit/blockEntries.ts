import { lineBreakOf, lineEnd, lineStart } from '../../text/lines.ts'
import type { TextEdit } from '../types.ts'
import { type Entry, unitOf } from './unit.ts'

/**
 * Puts new lines (of one or more entries, at column 0) between two entries of a block map or list, at least one of
 * which exists. `belowComments`: above the first entry, but below the comments above that.
 */
export function insertBetween(
  text: string,
  previous: Entry | undefined,
  next: Entry | undefined,
  lines: readonly string[],
  options: { belowComments?: boolean; atEndOfText?: 'after-removed' } = {},
): TextEdit[] {
  const lineBreak = lineBreakOf(text)
  if (previous) {
    const { end, column } = unitOf(text, previous)
    const written = atColumn(lines, column).join(lineBreak)
    const needsBreak =
      end === text.length && !text.endsWith('\n') && options.atEndOfText !== 'after-removed'
    return [{ start: end, end, text: needsBreak ? lineBreak + written : written + lineBreak }]
  }
  if (!next) return []
  const { start, above, inline, column } = unitOf(text, next)
  if (inline) {
    const written = atColumn(lines, column).join(lineBreak).trimStart()
    return [{ start, end: start, text: written + lineBreak + ' '.repeat(column) }]
  }
  const at = options.belowComments ? start : above
  return [{ start: at, end: at, text: atColumn(lines, column).join(lineBreak) + lineBreak }]
}

/**
 * Takes out an entry with its lines, but not the last one of its map or list. Comments above stay unless asked.
 * `next`: the entry behind it, which moves up where the removed one shared its line with a dash.
 */
export function removeBlockEntry(
  text: string,
  entry: Entry,
  next: Entry | undefined,
  withComments = false,
): TextEdit[] {
  const { start, above, end, inline } = unitOf(text, entry)
  if (!inline) return [{ start: withComments ? above : start, end, text: '' }]
  if (!next) return [{ start, end: lineEnd(text, entry.end), text: '' }]
  // Comments between the two stay: then the dash stands alone.
  const bare = text.slice(end, next.start).trim() === ''
  return [{ start, end: bare ? next.start : lineEnd(text, lastOf(text, end)), text: '' }]
}

/** Lines at column 0, moved to a column. */
export function atColumn(lines: readonly string[], column: number): string[] {
  const blanks = ' '.repeat(column)
  return lines.map((line) => (line === '' ? '' : blanks + line))
}

/** Where the line begins that ends at `end`. */
function lastOf(text: string, end: number): number {
  return text[end - 1] === '\n' ? lineStart(text, end - 1) : end
}
