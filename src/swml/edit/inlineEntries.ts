import {
  indentationAt,
  isFirstOnLine,
  lineBreakOf,
  lineEnd,
  lineStart,
  nextLine,
} from '../../text/lines.ts'
import type { Range, TextEdit } from '../types.ts'
import type { Entry } from './unit.ts'

/**
 * Puts an entry between the entries of a flow map or list, or JSON, that isn't empty. `print` gives its text for the
 * indentation it comes to stand at; lines of their own stay lines of their own.
 */
export function insertInlineEntry(
  text: string,
  entries: readonly Entry[],
  index: number,
  comma: string,
  print: (indentation: string, ownLine: boolean) => string,
): TextEdit[] {
  const lineBreak = lineBreakOf(text)
  const next = entries[index]
  if (next) {
    const indentation = indentationAt(text, next.start)
    if (!isFirstOnLine(text, next.start)) {
      return [{ start: next.start, end: next.start, text: `${print(indentation, false)},${comma}` }]
    }
    const at = commentsAbove(text, lineStart(text, next.start))
    return [{ start: at, end: at, text: `${indentation}${print(indentation, true)},${lineBreak}` }]
  }
  const last = entries.at(-1)
  if (!last) return []
  const indentation = indentationAt(text, last.start)
  const trailing = commaAfter(text, last.end)
  if (!isFirstOnLine(text, last.start)) {
    return [{ start: last.end, end: last.end, text: `,${comma}${print(indentation, false)}` }]
  }
  const written = `${lineBreak}${indentation}${print(indentation, true)}`
  // A closing bracket on the last entry's line stays behind the new entry.
  const end = lineEnd(text, trailing < 0 ? last.end : trailing)
  const rest = text.slice(trailing < 0 ? last.end : trailing + 1, end).trim()
  if (rest !== '' && !rest.startsWith('#')) {
    return [{ start: last.end, end: last.end, text: `,${written}` }]
  }
  if (trailing >= 0) return [{ start: end, end, text: `${written},` }]
  if (end === last.end) return [{ start: end, end, text: `,${written}` }]
  return [
    { start: last.end, end: last.end, text: ',' },
    { start: end, end, text: written },
  ]
}

/** Takes out the entries from `from` to `to` (exclusive) of a flow map or list, or JSON; others remain. */
export function removeInlineEntries(
  text: string,
  entries: readonly Entry[],
  from: number,
  to: number,
): TextEdit[] {
  const first = entries[from]
  const last = entries[to - 1]
  if (!first || !last) return []
  const previous = entries[from - 1]
  const next = entries[to]
  const ownLine = isFirstOnLine(text, first.start)
  if (next) {
    const comma = commaAfter(text, last.end)
    const end = comma < 0 ? last.end : comma + 1
    if (ownLine && isRestOfLine(text, end)) {
      return [{ start: lineStart(text, first.start), end: nextLine(text, end), text: '' }]
    }
    const before = previous ? commaAfter(text, previous.end) : -1
    if (!ownLine && before >= 0) return [{ start: before + 1, end, text: '' }]
    return [{ start: first.start, end: skipBlanks(text, end), text: '' }]
  }
  const before = previous ? commaAfter(text, previous.end) : -1
  const trailing = commaAfter(text, last.end)
  if (!previous || before < 0) return [{ start: first.start, end: last.end, text: '' }]
  if (!ownLine) return [{ start: before, end: last.end, text: '' }]
  const end = trailing < 0 ? last.end : trailing + 1
  const commaEdit = trailing < 0 ? [{ start: before, end: before + 1, text: '' }] : []
  const lines: Range = isRestOfLine(text, end)
    ? { start: lineStart(text, first.start), end: nextLine(text, end) }
    : { start: lineStart(text, first.start) + indentationAt(text, first.start).length, end }
  return [...commaEdit, { ...lines, text: '' }]
}

/** The offset of the comma behind an entry, passing over blanks, line breaks and comments; -1 where there is none. */
export function commaAfter(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const character = text[at]
    if (character === ',') return at
    if (character === '#') at = lineEnd(text, at)
    else if (character !== undefined && /\s/.test(character)) at++
    else return -1
  }
  return -1
}

function isRestOfLine(text: string, at: number): boolean {
  const rest = text.slice(at, lineEnd(text, at)).trim()
  return rest === '' || rest.startsWith('#')
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/** Comment lines directly above a line, of any indentation. */
function commentsAbove(text: string, line: number): number {
  let start = line
  while (start > 0) {
    const above = lineStart(text, start - 1)
    if (!text.slice(above, start).trimStart().startsWith('#')) return start
    start = above
  }
  return start
}
