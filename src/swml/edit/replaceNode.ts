import {
  indentationAt,
  isFirstOnLine,
  lineBreakOf,
  lineEnd,
  lineStart,
  nextLine,
} from '../../text/lines.ts'
import { type BlockStyle, itemLines, valueUnderKey } from '../print/blockLines.ts'
import { literalLines } from '../print/literalLines.ts'
import type { Printable } from '../print/printable.ts'
import { type InlineStyle, inlineLines, printInline } from '../print/printInline.ts'
import { printScalar } from '../print/printScalar.ts'
import type { TextEdit } from '../types.ts'
import { atColumn } from './blockEntries.ts'
import { indentationUnit } from './docStyle.ts'
import { type Spot, startOf } from './spot.ts'

/** How a document writes lists and maps, in block style and in flow style. */
export type Styles = { block: BlockStyle; flow: InlineStyle }

/**
 * Writes a value in place of a node. A scalar keeps its quotes where the new one can be written in them; block stays
 * block, flow stays flow. Undefined where it can't be done safely.
 */
export function replaceNode(
  text: string,
  spot: Spot,
  value: Printable,
  styles: Styles,
): TextEdit[] | undefined {
  const { node } = spot
  const start = startOf(node)
  if (spot.inFlow) {
    if (spot.kind === 'value' && spot.indicatorEnd < 0) {
      // A key alone, without a colon: `{ key }`.
      return [{ start, end: start, text: `: ${printInline(value, styles.flow)}` }]
    }
    const blank = start === spot.indicatorEnd ? styles.flow.colon : ''
    return [
      { start, end: node.range.end, text: blank + inlineText(text, spot, value, styles.flow) },
    ]
  }
  if (spot.kind === 'root') return undefined
  if (spot.indicatorEnd < 0) {
    // A key alone behind a question mark: `? key`.
    const line = `${lineBreakOf(text)}${' '.repeat(spot.column)}: ${printInline(value, styles.flow)}`
    return [{ start: lineEnd(text, start), end: lineEnd(text, start), text: line }]
  }
  const written = blockValue(text, spot, value, styles.block)
  const lineBreak = lineBreakOf(text)
  const lines = atColumn(written.lines, spot.column)
  const isBlockCollection = (node.kind === 'map' || node.kind === 'seq') && node.style === 'block'
  const keyLineEnd = lineEnd(text, spot.indicatorEnd)
  const head = written.head === '' ? '' : ` ${written.head}`
  const below = lines.map((line) => lineBreak + line).join('')

  if (start > keyLineEnd) {
    // The old value stands on the lines below its key.
    if (below === '' && !isBlockCollection) {
      return [{ start, end: node.range.end, text: written.head }]
    }
    return [
      { start: spot.indicatorEnd, end: spot.indicatorEnd, text: head },
      { start: keyLineEnd, end: lineEnd(text, node.range.end), text: below },
    ]
  }
  const end = isBlockCollection
    ? lineEnd(text, node.range.end)
    : Math.max(spot.indicatorEnd, node.range.end)
  if (below === '') {
    // Blanks before the old value stay as they are.
    return [{ start, end, text: start === spot.indicatorEnd ? head : written.head }]
  }
  const tail = text.slice(end, lineEnd(text, end))
  if (tail.trim() === '') {
    return [{ start: spot.indicatorEnd, end: end + tail.length, text: head + below }]
  }
  // The comment on the old value's line goes up to the key.
  return [
    { start: spot.indicatorEnd, end, text: head },
    { start: end + tail.length, end: end + tail.length, text: below },
  ]
}

/** A value in flow style or JSON, in place of a node: in lines where its key has a line of its own in JSON. */
export function inlineText(text: string, spot: Spot, value: Printable, style: InlineStyle): string {
  const { node } = spot
  if (value.kind === 'scalar') {
    const kept = node.kind === 'scalar' && node.style === 'single' ? 'single' : 'plain'
    const isQuoted = node.kind === 'scalar' && node.style === 'double'
    if (style.json || value.source !== undefined) return printInline(value, style)
    return printScalar(value.value, 'flow', isQuoted ? 'double' : kept)
  }
  const old = text.slice(node.range.start, node.range.end)
  const wasOneLine =
    !old.includes('\n') &&
    (node.kind === 'map' || node.kind === 'seq') &&
    !/^[{[]\s*[}\]]$/.test(old)
  const entryStart = spot.parent ? entryStartOf(text, spot) : node.range.start
  if (!style.json || wasOneLine || !hasOwnLine(text, entryStart)) return printInline(value, style)
  return expanded(text, entryStart, value, style)
}

/** A value in lines, as `JSON.stringify` lays it out, for an entry that begins at `at`. */
export function expanded(text: string, at: number, value: Printable, style: InlineStyle): string {
  const indentation = indentationAt(text, at)
  const [first = '', ...rest] = inlineLines(value, style, indentationUnit(text, at))
  return [first, ...rest.map((line) => indentation + line)].join(lineBreakOf(text))
}

/** First on its line, in a text of several lines. */
export function hasOwnLine(text: string, at: number): boolean {
  return isFirstOnLine(text, at) && text.includes('\n')
}

function entryStartOf(text: string, spot: Spot): number {
  if (spot.kind !== 'value') return spot.node.range.start
  return lineStart(text, spot.indicatorEnd) + spot.column
}

type BlockText = { head: string; lines: string[] }

function blockValue(text: string, spot: Spot, value: Printable, style: BlockStyle): BlockText {
  const { node } = spot
  const literals = isLiteralSafe(
    text,
    lineEnd(text, Math.max(node.range.end, spot.indicatorEnd)),
    spot.column,
  )
  const width = spot.underItem ? style.underItem : style.indent
  if (value.kind === 'scalar' && node.kind === 'scalar' && typeof value.value === 'string') {
    if (node.style === 'single' || node.style === 'double') {
      const head = printScalar(value.value, 'block', node.style)
      return { head, lines: [] }
    }
    if ((node.style === 'literal' || node.style === 'folded') && literals) {
      const lines = literalLines(value.value, true)
      if (lines) {
        const columns = contentColumns(text, spot) ?? width
        return { head: lines[0] ?? '', lines: atColumn(lines.slice(1), columns) }
      }
    }
  }
  if (spot.kind === 'value') return valueUnderKey(value, style, width, literals)
  const [first = '', ...lines] = itemLines(value, style, literals)
  return { head: first.replace(/^-\s*/, ''), lines }
}

/** How far the lines of the old `|` or `>` text are indented from its key. */
function contentColumns(text: string, spot: Spot): number | undefined {
  let line = nextLine(text, spot.node.range.start)
  while (line < spot.node.range.end) {
    const content = text.slice(line, lineEnd(text, line))
    if (content.trim() !== '') {
      const columns = content.length - content.trimStart().length - spot.column
      return columns > 0 ? columns : undefined
    }
    line = nextLine(text, line)
  }
  return undefined
}

/** Whether no comment follows that is indented so deeply that a `|` text would swallow it. */
export function isLiteralSafe(text: string, end: number, column: number): boolean {
  let line = nextLine(text, end)
  while (line < text.length) {
    const content = text.slice(line, lineEnd(text, line))
    if (content.trim() !== '') return content.length - content.trimStart().length <= column
    line = nextLine(text, line)
  }
  return true
}
