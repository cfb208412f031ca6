import type { CST } from 'yaml'
import { type Composing, fault, openQuote } from './composing.ts'
import { doubleQuotedText } from './doubleQuotedText.ts'

/** What a plain or quoted scalar says, its lines joined and its escapes resolved. */
export function flowText(composing: Composing, token: CST.FlowScalar): string {
  const { offset, source, type } = token
  if (type === 'double-quoted-scalar') return doubleQuotedText(composing, offset, source)
  if (type === 'single-quoted-scalar') {
    if (source.length === 1 || !source.endsWith("'")) {
      openQuote(composing, offset, offset + source.length, "'")
    }
    return joinLines(source.slice(1, -1)).replaceAll("''", "'")
  }
  if (badStarts.has(source.charAt(0))) {
    fault(composing, offset, 'BAD_SCALAR_START', 'Plain value cannot start with')
  }
  return joinLines(source)
}

const badStarts = new Set(['\t', ',', '%', '|', '>', '@', '`'])

/** Single line breaks become blanks; of several the first is dropped. Blanks around them don't count. */
function joinLines(source: string): string {
  if (!source.includes('\n')) return source
  const lines = source.split(/\r?\n/)
  const last = lines.length - 1
  let text = ''
  let between = ''
  for (const [index, line] of lines.entries()) {
    const written = withoutBlanks(line, index > 0, index < last)
    if (written === '' && index > 0 && index < last) {
      if (between === '\n') text += between
      else between = '\n'
    } else {
      text += between + written
      between = ' '
    }
  }
  return text
}

/** Without the blanks and tabs at its start, its end or both. */
function withoutBlanks(line: string, atStart: boolean, atEnd: boolean): string {
  let start = 0
  let end = line.length
  while (atStart && start < end && isBlank(line.charCodeAt(start))) start++
  while (atEnd && end > start && isBlank(line.charCodeAt(end - 1))) end--
  return line.slice(start, end)
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}
