import { lineBreakOf, lineEnd } from '../../text/lines.ts'
import { itemLines, pairLines } from '../print/blockLines.ts'
import type { Printable } from '../print/printable.ts'
import { type InlineStyle, inlineKey, printInline } from '../print/printInline.ts'
import type { MapNode, SeqNode } from '../syntax/node.ts'
import type { TextEdit } from '../types.ts'
import { insertBetween, removeBlockEntry } from './blockEntries.ts'
import { commaAfter, insertInlineEntry, removeInlineEntries } from './inlineEntries.ts'
import { expanded, isLiteralSafe, replaceNode, type Styles } from './replaceNode.ts'
import { entriesOf, type Spot } from './spot.ts'
import { type Entry, unitOf } from './unit.ts'

/** A new pair of a map or item of a list; items have no name. */
export type NewEntry = { name?: string; value: Printable }

/** Puts an entry into the map or list at `spot`, before the entry at `index`. */
export function insertEntry(
  text: string,
  spot: Spot,
  index: number,
  entry: NewEntry,
  styles: Styles,
): TextEdit[] | undefined {
  const { node } = spot
  if (node.kind !== 'map' && node.kind !== 'seq') return undefined
  const entries = entriesOf(text, node)
  if (entries.length === 0) return replaceNode(text, spot, only(entry), styles)
  if (node.style === 'flow') {
    const style = localInlineStyle(text, node, styles.flow)
    return insertInlineEntry(text, entries, index, style.comma, (_, ownLine) =>
      flowEntry(text, entries, entry, style, ownLine),
    )
  }
  const previous = entries[index - 1]
  const next = entries[index]
  const lines = blockEntry(text, spot, previous, next, entry, styles)
  return insertBetween(text, previous, next, lines, { belowComments: spot.kind === 'root' })
}

/** Takes out the entry at `index`; what is left empty becomes `{}` or `[]`. Comments above stay. */
export function removeEntry(
  text: string,
  spot: Spot,
  index: number,
  styles: Styles,
): TextEdit[] | undefined {
  const { node } = spot
  if (node.kind !== 'map' && node.kind !== 'seq') return undefined
  const entries = entriesOf(text, node)
  const entry = entries[index]
  if (!entry) return undefined
  if (entries.length === 1) return emptied(text, spot, entry, styles)
  if (node.style === 'flow') return removeInlineEntries(text, entries, index, index + 1)
  return removeBlockEntry(text, entry, entries[index + 1])
}

/** Makes a map or list with one entry empty. */
function emptied(text: string, spot: Spot, entry: Entry, styles: Styles): TextEdit[] | undefined {
  const { node } = spot
  const nothing: Printable =
    node.kind === 'map' ? { kind: 'map', pairs: [] } : { kind: 'seq', items: [] }
  const isBelow = node.range.start > lineEnd(text, Math.max(0, spot.indicatorEnd))
  if (spot.kind === 'root' && !spot.inFlow) {
    const unit = unitOf(text, entry)
    const written = (node.kind === 'map' ? '{}' : '[]') + lineBreakOf(text)
    return [{ start: unit.start, end: unit.end, text: written }]
  }
  if (spot.inFlow || !('style' in node) || node.style === 'flow' || !isBelow) {
    return replaceNode(text, spot, nothing, styles)
  }
  const unit = unitOf(text, entry)
  const behind = node.props?.end ?? spot.indicatorEnd
  return [
    { start: behind, end: behind, text: node.kind === 'map' ? ' {}' : ' []' },
    { start: unit.start, end: unit.end, text: '' },
  ]
}

function blockEntry(
  text: string,
  spot: Spot,
  previous: Entry | undefined,
  next: Entry | undefined,
  { name, value }: NewEntry,
  styles: Styles,
): string[] {
  const neighbour = previous ? unitOf(text, previous) : next && unitOf(text, next)
  const column = neighbour?.column ?? 0
  const at = previous ? unitOf(text, previous).end - 1 : (next?.start ?? 0) - 1
  const literals = previous === undefined || isLiteralSafe(text, Math.max(0, at), column)
  if (name === undefined) return itemLines(value, styles.block, literals)
  const width = spot.kind === 'item' ? styles.block.underItem : styles.block.indent
  return pairLines(name, value, styles.block, width, literals)
}

function flowEntry(
  text: string,
  entries: readonly Entry[],
  { name, value }: NewEntry,
  style: InlineStyle,
  ownLine: boolean,
): string {
  const first = entries[0]
  const key = name === undefined ? '' : `${inlineKey(name, style)}:${style.colon}`
  // In JSON laid out in lines a new entry's value is laid out in lines too, unless its neighbours aren't.
  const inLines =
    style.json && ownLine && first !== undefined && !neighboursAreOneLine(text, entries)
  if (!inLines) return key + printInline(value, style)
  return key + expanded(text, first.start, value, style)
}

function neighboursAreOneLine(text: string, entries: readonly Entry[]): boolean {
  const slices = entries.map((entry) => text.slice(entry.start, entry.end))
  const collections = slices.filter((slice) => /[{[]\s*[^\s\]}]/.test(slice))
  return collections.length > 0 && collections.every((slice) => !slice.includes('\n'))
}

function only({ name, value }: NewEntry): Printable {
  return name === undefined
    ? { kind: 'seq', items: [value] }
    : { kind: 'map', pairs: [{ name, value }] }
}

/** A flow collection's own spacing and quotes. */
function localInlineStyle(text: string, node: MapNode | SeqNode, base: InlineStyle): InlineStyle {
  const style = { ...base }
  const entries = entriesOf(text, node)
  const [first, second] = entries
  if (first && second) {
    const comma = commaAfter(text, first.end)
    if (comma >= 0) style.comma = second.start === comma + 1 ? '' : ' '
  }
  if (node.kind !== 'map') return style
  const pair = node.pairs[0]
  if (pair && pair.colon >= 0) style.colon = pair.value.range.start === pair.colon + 1 ? '' : ' '
  if (!base.json) {
    style.quoteKeys = node.pairs.every(
      (each) => each.key.kind === 'scalar' && each.key.style === 'double',
    )
  }
  return style
}
