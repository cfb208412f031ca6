/**
 * What begins on a line of block YAML, with its offsets; an anchor or tag before it counts for its column:
 * the dash of a list item, a key, or something else (`rest`), from left to right. */
export type LinePart =
  | { kind: 'dash'; column: number }
  | { kind: 'key'; column: number; name: string; start: number; end: number; value: number }
  | { kind: 'rest'; column: number; start: number }

/** One line of YAML taken apart for completion. */
export type YamlLine = {
  /** Offset of its first character and of its end, without the line break. */
  start: number
  end: number
  parts: readonly LinePart[]
  /** Offset of a comment's `#`, or `end`. */
  comment: number
}

const plainKey =
  /(?:[^\s#:{}[\],&*!|>'"%@`-]|-(?=\S))(?:[^:#\r\n]|:(?=\S)|(?<=\S)#)*?(?=[ \t]*:(?:[ \t]|$))/my
const quotedKey = /(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*')(?=[ \t]*:(?:[ \t]|$))/my
const blanks = /[ \t]*/y
const properties = /(?:[&!][^\s]*(?:[ \t]+|$))+/my

/** The line that an offset lies on. */
export function yamlLineAt(text: string, offset: number): YamlLine {
  const start = lineStart(text, offset)
  let end = start
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1
  return yamlLine(text, start, end)
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1
  return at
}

function yamlLine(text: string, start: number, end: number): YamlLine {
  const parts: LinePart[] = []
  let at = start
  const skip = (pattern: RegExp): number => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0].length ?? 0
  }
  at += skip(blanks)
  while (text[at] === '-' && (at + 1 === end || text[at + 1] === ' ' || text[at + 1] === '\t')) {
    parts.push({ kind: 'dash', column: at - start })
    at += 1
    at += skip(blanks)
  }
  const column = at - start
  at += skip(properties)
  const length = at < end ? skip(plainKey) || skip(quotedKey) : 0
  if (length > 0 && at + length < end) {
    const keyStart = at
    const name = unquoted(text.slice(at, at + length).trimEnd())
    const keyEnd = at + text.slice(at, at + length).trimEnd().length
    at = text.indexOf(':', at + length) + 1
    at += skip(blanks)
    at += skip(properties)
    parts.push({
      kind: 'key',
      column,
      name,
      start: keyStart,
      end: keyEnd,
      value: Math.min(at, end),
    })
  } else if (at < end && text[at] !== '#') parts.push({ kind: 'rest', column, start: at })
  return { start, end, parts, comment: commentOf(text, start, at, end) }
}

/** Where the comment begins, if there is one at or behind `from`. */
function commentOf(text: string, start: number, from: number, end: number): number {
  const quote = text[from]
  let at = from
  if (quote === '"' || quote === "'") {
    at += 1
    while (at < end && text[at] !== quote) at += quote === '"' && text[at] === '\\' ? 2 : 1
  }
  for (; at < end; at += 1) {
    if (text[at] === '#' && (at === start || text[at - 1] === ' ' || text[at - 1] === '\t'))
      return at
  }
  return end
}

/** A key without its quotes; an odd one as it stands. */
export function unquoted(word: string): string {
  if (word.startsWith("'"))
    return word
      .slice(1, word.endsWith("'") && word.length > 1 ? -1 : undefined)
      .replaceAll("''", "'")
  if (!word.startsWith('"')) return word
  try {
    const value: unknown = JSON.parse(word)
    return typeof value === 'string' ? value : word
  } catch {
    return word.replaceAll('"', '')
  }
}
