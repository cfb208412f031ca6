import type { CST } from 'yaml'
import { type Composing, fault } from './composing.ts'
import { readBlockHeader } from './readBlockHeader.ts'

type Line = { indent: string; content: string }

/** What a `|` or `>` text says, and where its last line ends. */
export function blockText(
  composing: Composing,
  token: CST.BlockScalar,
): { text: string; end: number } {
  const header = readBlockHeader(composing, token)
  const end = token.offset + header.length + token.source.length
  const lines = token.source === '' ? [] : token.source.split('\n').map(splitIndent)
  // Where the blank lines at the end begin.
  const last = lines.findLastIndex((line) => !isEmpty(line))
  if (last < 0) {
    const kept = header.chomp === '+' && lines.length > 0
    return { text: kept ? '\n'.repeat(Math.max(1, lines.length - 1)) : '', end }
  }
  const first = lines.findIndex((line) => !isEmpty(line))
  let offset = token.offset + header.length
  for (const line of lines.slice(0, first)) offset += lengthOf(line)
  const indent = indentOf(composing, token, header.indent, lines.slice(0, first + 1), offset)
  // Blank lines at the end that are indented more belong to the text.
  const deeper = lines.findLastIndex((line) => line.indent.length > indent)
  const behind = Math.max(last, deeper) + 1
  let text = ''
  for (const line of lines.slice(0, first)) text += `${line.indent.slice(indent)}\n`
  const content = lines.slice(first, behind).map((line) => {
    const cut = cutLine(line, indent)
    // A tab where blanks should be.
    if (cut.content !== '' && line.indent.length < indent) {
      fault(composing, offset + line.indent.length, 'BAD_INDENT')
    }
    offset += lengthOf(line)
    return cut
  })
  text += header.mode === '|' ? literal(content) : folded(content)
  if (header.chomp === '-') return { text, end }
  if (header.chomp === '+') {
    for (const line of lines.slice(behind)) text += `\n${line.indent.slice(indent)}`
    return { text: text.endsWith('\n') ? text : `${text}\n`, end }
  }
  return { text: `${text}\n`, end }
}

/**
 * By how many blanks the lines are indented.
 *
 * @param lines up to the first that isn't blank, which begins at `offset`
 */
function indentOf(
  composing: Composing,
  token: CST.BlockScalar,
  given: number,
  lines: readonly Line[],
  offset: number,
): number {
  const own = lines[lines.length - 1]?.indent.length ?? 0
  let least = token.indent + given
  if (given === 0) {
    for (const line of lines.slice(0, -1)) least = Math.max(least, line.indent.length)
  }
  if (own < least) fault(composing, offset + own, 'MISSING_CHAR')
  const indent = given === 0 ? own : least
  if (indent === 0 && !composing.atRoot) {
    fault(composing, offset, 'BAD_INDENT', 'Block scalar values in collections must be indented')
  }
  return indent
}

/** A line without the common indentation and without the `\r` at its end. */
function cutLine(line: Line, indent: number): Line {
  const content = line.content.endsWith('\r') ? line.content.slice(0, -1) : line.content
  return { indent: line.indent.slice(indent), content }
}

function literal(lines: readonly Line[]): string {
  return lines.map((line) => line.indent + line.content).join('\n')
}

/** Line breaks between lines of text become blanks, but not those around lines that are indented more. */
function folded(lines: readonly Line[]): string {
  let text = ''
  let between = ''
  let wasDeeper = false
  for (const { indent, content } of lines) {
    if (indent !== '' || content.startsWith('\t')) {
      if (between === ' ') between = '\n'
      else if (!wasDeeper && between === '\n') between = '\n\n'
      text += between + indent + content
      between = '\n'
      wasDeeper = true
    } else if (content === '') {
      if (between === '\n') text += '\n'
      else between = '\n'
    } else {
      text += between + content
      between = ' '
      wasDeeper = false
    }
  }
  return text
}

function splitIndent(line: string): Line {
  let at = 0
  while (line[at] === ' ') at++
  return { indent: line.slice(0, at), content: line.slice(at) }
}

/** With its line break. */
function lengthOf(line: Line): number {
  return line.indent.length + line.content.length + 1
}

function isEmpty(line: Line): boolean {
  return line.content === '' || line.content === '\r'
}
