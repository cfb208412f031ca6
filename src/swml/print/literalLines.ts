/**
 * The lines of a text of several lines as a literal block: the header (`|` or `|-`), then its lines, not yet
 * indented. Undefined where a literal block would not be read back exactly, or could be changed by what follows it.
 * A text of one line only where `oneLineToo`.
 */
export function literalLines(text: string, oneLineToo = false): string[] | undefined {
  if (!oneLineToo && !text.includes('\n')) return undefined
  if (NOT_IN_LITERAL.test(text)) return undefined
  const clipped = text.endsWith('\n')
  const body = clipped ? text.slice(0, -1) : text
  // Blank ends would need `|+`, whose meaning hangs on the blank lines after it.
  if (body === '' || body.endsWith('\n')) return undefined
  const lines = body.split('\n')
  // A first line that begins with a blank would need an indentation indicator.
  if (/^\s/.test(lines.find((line) => line !== '') ?? ' ')) return undefined
  if (lines.some((line) => line !== '' && line.trim() === '')) return undefined
  return [clipped ? '|' : '|-', ...lines]
}

/** Control characters but tab and line feed, further kinds of line breaks, lone surrogates, byte order marks. */
const NOT_IN_LITERAL =
  /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\u2028\u2029]/u
