import { type Composing, fault, openQuote } from './composing.ts'

/** What stands in double quotes: its escapes resolved, its lines joined. */
export function doubleQuotedText(composing: Composing, offset: number, source: string): string {
  const last = source.length - 1
  const closed = last > 0 && source.endsWith('"')
  if (closed && !/[\\\n]/.test(source)) return source.slice(1, -1)
  let text = ''
  let at = 1
  while (at < last) {
    const here = source.charAt(at)
    if (here === '\n' || (here === '\r' && source[at + 1] === '\n')) {
      const end = behindBlanks(source, at)
      // Of several line breaks the first is dropped; one alone is a blank.
      const breaks = source.slice(at, end).split('\n').length - 1
      text += breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)
      at = end
    } else if (here === ' ' || here === '\t') {
      const end = behindSpaces(source, at)
      // Blanks before a line break don't count.
      if (!atLineBreak(source, end)) text += source.slice(at, end)
      at = end
    } else if (here === '\\') {
      const resolved = readEscape(composing, offset, source, at)
      text += resolved.text
      at = resolved.end
    } else {
      text += here
      at++
    }
  }
  if (!closed) openQuote(composing, offset, offset + source.length, '"')
  return text
}

function readEscape(
  composing: Composing,
  offset: number,
  source: string,
  at: number,
): { text: string; end: number } {
  const kind = source.charAt(at + 1)
  const simple = escapes.get(kind)
  if (simple !== undefined) return { text: simple, end: at + 2 }
  // A line break that is escaped joins the lines without a blank.
  if (kind === '\n') return { text: '', end: behindSpaces(source, at + 2) }
  if (kind === '\r' && source[at + 2] === '\n') {
    return { text: '', end: behindSpaces(source, at + 3) }
  }
  const length = kind === 'x' ? 2 : kind === 'u' ? 4 : kind === 'U' ? 8 : 0
  const end = at + 2 + length
  const digits = source.slice(at + 2, end)
  const code = /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN
  if (digits.length === length && code <= 0x10ffff) {
    return { text: String.fromCodePoint(code), end }
  }
  fault(composing, offset + at, 'BAD_DQ_ESCAPE')
  return { text: source.slice(at, end), end }
}

const escapes = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['\t', '\t'],
])

function atLineBreak(source: string, at: number): boolean {
  return source[at] === '\n' || (source[at] === '\r' && source[at + 1] === '\n')
}

function behindSpaces(source: string, from: number): number {
  let at = from
  while (source[at] === ' ' || source[at] === '\t') at++
  return at
}

/** Behind all blanks and line breaks. */
function behindBlanks(source: string, from: number): number {
  let at = from
  for (;;) {
    if (atLineBreak(source, at)) at += source[at] === '\r' ? 2 : 1
    else if (source[at] === ' ' || source[at] === '\t') at++
    else return at
  }
}
