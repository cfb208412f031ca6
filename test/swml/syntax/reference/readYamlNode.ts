import { type CST, isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml'
import { blockScalarEnd } from '../../../../src/swml/syntax/blockScalarEnd.ts'
import { isMergeable } from '../../../../src/swml/syntax/mergedPairs.ts'
import type {
  AliasNode,
  MapNode,
  PairNode,
  ScalarNode,
  SeqNode,
  SyntaxNode,
  SyntaxProblem,
} from '../../../../src/swml/syntax/node.ts'
import type { Range } from '../../../../src/swml/types.ts'

/** What goes along while a document is read. */
export type YamlReading = {
  text: string
  /** Added to every offset. */
  shift: number
  anchors: Map<string, SyntaxNode>
  /** Anchors whose node is still being read: an alias to one of them would hold itself. */
  open: Set<string>
  errors: SyntaxProblem[]
  /** An anchor, alias or tag was met. */
  special: boolean
}

/**
 * Turns the parser's node into ours. `before` are the tokens between the indicator and the node: they hold its anchor
 * and tag, and say where an absent value stands.
 */
export function readYamlNode(
  reading: YamlReading,
  node: ParsedNode,
  before: readonly CST.SourceToken[],
): SyntaxNode {
  const props = propsRange(reading, before)
  const anchor = isAlias(node) ? undefined : node.anchor
  if (anchor !== undefined) reading.open.add(anchor)
  const known = anchor === undefined ? undefined : reading.anchors.get(anchor)
  const read = readKind(reading, node, before, props)
  if (props) {
    read.props = props
    reading.special = true
  }
  if (anchor !== undefined) {
    reading.open.delete(anchor)
    // A node within that has the same anchor begins later, so that one counts.
    if (reading.anchors.get(anchor) === known) reading.anchors.set(anchor, read)
    reading.special = true
  }
  return read
}

function readKind(
  reading: YamlReading,
  node: ParsedNode,
  before: readonly CST.SourceToken[],
  props: Range | undefined,
): SyntaxNode {
  if (isAlias(node)) return readAlias(reading, node)
  if (isMap(node)) return readMap(reading, node)
  if (isSeq(node)) return readSeq(reading, node)
  const token = node.srcToken
  // Safe: with the core schema and no known tags a scalar holds a string, a number, a boolean or null.
  const value = (isScalar(node) ? node.value : null) as ScalarNode['value']
  if (!token || (token.type === 'scalar' && token.source === '')) {
    const at = props?.end ?? absentAt(reading, before, node.range[0])
    return { kind: 'scalar', value, style: 'absent', source: '', range: { start: at, end: at } }
  }
  const start = node.range[0]
  if (token.type === 'block-scalar') {
    const end = blockScalarEnd(reading.text, start, node.range[1])
    const style = reading.text[start] === '>' ? 'folded' : 'literal'
    return { kind: 'scalar', value, style, source: '', range: rangeOf(reading, start, end) }
  }
  const style =
    token.type === 'double-quoted-scalar'
      ? 'double'
      : token.type === 'single-quoted-scalar'
        ? 'single'
        : 'plain'
  const source = 'source' in token ? token.source : ''
  return { kind: 'scalar', value, style, source, range: rangeOf(reading, start, node.range[1]) }
}

function readAlias(reading: YamlReading, node: ParsedNode & { source: string }): AliasNode {
  reading.special = true
  const name = node.source
  const range = rangeOf(reading, node.range[0], node.range[1])
  const target = reading.anchors.get(name)
  if (reading.open.has(name)) {
    const message = `“*${name}” stands inside the value it repeats, so it would never end. Write the value out instead.`
    reading.errors.push({ code: 'alias-in-itself', message, range })
    return { kind: 'alias', name, target: undefined, range }
  }
  if (!target) {
    const message = `“*${name}” repeats a value marked “&${name}”, but none is marked so before it. In a text value, put the asterisk in quotes.`
    reading.errors.push({ code: 'unknown-alias', message, range })
  }
  return { kind: 'alias', name, target, range }
}

function readMap(reading: YamlReading, node: ParsedNode): MapNode {
  // Safe: the caller saw that it is a map, and composed maps hold parsed nodes.
  const map = node as ParsedNode & { items: Pair<ParsedNode, ParsedNode | null>[]; flow?: boolean }
  const pairs = map.items.map((pair) => readPair(reading, pair))
  const style = map.flow ? 'flow' : 'block'
  const start = map.range[0] + reading.shift
  // A block map ends with its last value, without the comments and blank lines behind it.
  const last = pairs[pairs.length - 1]
  const end = style === 'flow' || !last ? map.range[1] + reading.shift : endOf(last)
  return { kind: 'map', style, pairs, range: { start, end } }
}

function readPair(reading: YamlReading, pair: Pair<ParsedNode, ParsedNode | null>): PairNode {
  const item = pair.srcToken
  const sep = item?.sep ?? []
  const key = readYamlNode(reading, pair.key, item?.start ?? [])
  const colonToken = sep.find((token) => token.type === 'map-value-ind')
  const colon = colonToken ? colonToken.offset + reading.shift : -1
  const value = pair.value
    ? readYamlNode(reading, pair.value, sep)
    : absent(colon < 0 ? key.range.end : colon + 1)
  const name = keyName(reading, key)
  if (name !== '<<' || !isPlain(key) || !isMergeable(value)) return { name, key, value, colon }
  reading.special = true
  return { name, key, value, colon, isMerge: true }
}

function isPlain(key: SyntaxNode): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && !key.props
}

function readSeq(reading: YamlReading, node: ParsedNode): SeqNode {
  // Safe: the caller saw that it is a sequence, and composed sequences hold parsed nodes.
  const seq = node as ParsedNode & { items: ParsedNode[]; flow?: boolean }
  const token = seq.srcToken
  // A `key: value` pair inside a flow list has no token of its own.
  const tokens: readonly CST.CollectionItem[] = token && 'items' in token ? token.items : []
  const style = seq.flow ? 'flow' : 'block'
  const written = tokens.filter(isItem)
  const items = seq.items.map((item, index) => {
    const before = written[index]?.start ?? []
    const dashToken = before.find((part) => part.type === 'seq-item-ind')
    const dash = dashToken ? dashToken.offset + reading.shift : -1
    return { dash, value: readYamlNode(reading, item, pairInList(item) ? [] : before) }
  })
  const start = seq.range[0] + reading.shift
  const last = items[items.length - 1]
  const end =
    style === 'flow' || !last ? seq.range[1] + reading.shift : Math.max(last.value.range.end, start)
  return { kind: 'seq', style, items, range: { start, end } }
}

/** The parser skips the parts of a list that hold only comments and blank lines. */
function isItem(item: CST.CollectionItem): boolean {
  return (
    item.value !== undefined ||
    item.sep !== undefined ||
    (item.key !== undefined && item.key !== null) ||
    item.start.some((token) => itemStarts.has(token.type))
  )
}

const itemStarts = new Set(['seq-item-ind', 'anchor', 'tag', 'explicit-key-ind'])

/** Whether an item of a flow list is a pair written without braces: `[a: b]`. */
function pairInList(item: ParsedNode): boolean {
  return isMap(item) && item.srcToken === undefined
}

function keyName(reading: YamlReading, key: SyntaxNode): string {
  if (key.kind === 'alias') return key.target ? keyName(reading, key.target) : `*${key.name}`
  if (key.kind === 'scalar') {
    if (key.style === 'absent') return ''
    return key.style === 'plain' && typeof key.value !== 'string' ? key.source : String(key.value)
  }
  return reading.text.slice(key.range.start - reading.shift, key.range.end - reading.shift)
}

function propsRange(reading: YamlReading, before: readonly CST.SourceToken[]): Range | undefined {
  let range: Range | undefined
  for (const token of before) {
    if (token.type !== 'anchor' && token.type !== 'tag') continue
    const start = range?.start ?? token.offset + reading.shift
    range = { start, end: token.offset + token.source.length + reading.shift }
  }
  return range
}

const indicators = new Set([
  'seq-item-ind',
  'map-value-ind',
  'explicit-key-ind',
  'comma',
  'doc-start',
])

/** An absent value stands right behind its indicator. */
function absentAt(
  reading: YamlReading,
  before: readonly CST.SourceToken[],
  otherwise: number,
): number {
  const indicator = before.findLast((token) => indicators.has(token.type))
  const at = indicator ? indicator.offset + indicator.source.length : otherwise
  return at + reading.shift
}

function absent(at: number): ScalarNode {
  return { kind: 'scalar', value: null, style: 'absent', source: '', range: { start: at, end: at } }
}

function rangeOf(reading: YamlReading, start: number, end: number): Range {
  return { start: start + reading.shift, end: end + reading.shift }
}

function endOf(pair: PairNode): number {
  return Math.max(pair.key.range.end, pair.colon + 1, pair.value.range.end)
}
