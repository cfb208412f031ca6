import type { CST } from 'yaml'
import type { MapNode, PairNode, SeqItem, SeqNode, SyntaxNode } from '../node.ts'
import { absentPlace } from './absentPlace.ts'
import { composeNode } from './composeNode.ts'
import { type Composing, fault, faultOfNode } from './composing.ts'
import { pairNode } from './pairNode.ts'
import { readEnd } from './readEnd.ts'
import { isBlock, type Props, readProps, type Where } from './readProps.ts'
import { spansLines } from './spansLines.ts'

const noTokens: readonly CST.SourceToken[] = []
const keysOnOneLine = 'Implicit keys of flow sequence pairs need to be on a single line'

type Item = CST.FlowCollection['items'][number]

/** What goes along while the items of one collection are made. */
type Flow = { isMap: boolean; name: string; atKey: Where; atValue: Where }

/** A map or list in brackets. */
export function composeInline(composing: Composing, token: CST.FlowCollection): MapNode | SeqNode {
  const { atRoot } = composing
  composing.atRoot = false
  const isMap = token.start.source === '{'
  const name = isMap ? 'flow map' : 'flow sequence'
  const place = { flow: name, parentIndent: token.indent, startOnNewline: false }
  const flow: Flow = {
    isMap,
    name,
    atKey: { indicator: 'explicit-key-ind', ...place },
    atValue: { indicator: 'map-value-ind', ...place },
  }
  const pairs: PairNode[] = []
  const items: SeqItem[] = []
  let offset = token.offset + token.start.source.length
  for (const [index, item] of token.items.entries()) {
    const { start, key, sep, value } = item
    const props = readProps(composing, start, flow.atKey, key ?? sep?.[0], offset)
    if (!props.found) {
      if (!sep && !value && props.propsStart < 0) {
        if (index === 0 && props.comma) unexpectedComma(composing, props.comma)
        else if (index < token.items.length - 1) {
          fault(composing, props.start, 'UNEXPECTED_TOKEN', 'Unexpected empty item')
        }
        offset = props.end
        continue
      }
      if (!isMap && key && spansLines(key)) {
        fault(composing, placeOf(key), 'MULTILINE_IMPLICIT_KEY', keysOnOneLine)
      }
    }
    if (index > 0 && !props.comma) fault(composing, props.start, 'MISSING_CHAR', missingComma)
    if (index === 0 && props.comma) unexpectedComma(composing, props.comma)
    if (!isMap && !sep && !props.found) {
      const node = composeNode(composing, value, props, props.end)
      if (isBlock(value)) blockInFlow(composing)
      items.push({ dash: -1, value: node })
      offset = composing.end
      continue
    }
    const pair = composePair(composing, flow, item, props)
    offset = composing.end
    if (isMap) pairs.push(pair)
    else items.push({ dash: -1, value: pairInList(composing, pair) })
  }
  const to = closeFlow(composing, token, flow, offset, atRoot)
  const range = { start: token.offset + composing.shift, end: to + composing.shift }
  return isMap
    ? { kind: 'map', style: 'flow', pairs, range }
    : { kind: 'seq', style: 'flow', items, range }
}

const missingComma = 'Missing , between items'

/** Leaves in `composing` where the pair stands, and where the next item begins. */
function composePair(composing: Composing, flow: Flow, item: Item, props: Props): PairNode {
  const { start, key, sep, value } = item
  const keyNode = composeNode(composing, key, props, absentPlace(props.end, start))
  const { from } = composing
  if (isBlock(key)) blockInFlow(composing)
  const valueProps = readProps(composing, sep ?? noTokens, flow.atValue, value, composing.end)
  const { found } = valueProps
  if (found && !flow.isMap && !props.found) {
    const line = sep?.find((token) => token === found || token.type === 'newline')
    if (line?.type === 'newline') fault(composing, line, 'MULTILINE_IMPLICIT_KEY', keysOnOneLine)
    if (props.start < found.offset - 1024) fault(composing, found, 'KEY_OVER_1024_CHARS')
  }
  if (!found && value) noColon(composing, value, valueProps)
  if (!found && !value) {
    composing.end = valueProps.end
    return pairNode(composing, keyNode, undefined, -1)
  }
  const valueNode: SyntaxNode = composeNode(
    composing,
    value,
    valueProps,
    absentPlace(valueProps.end, sep),
  )
  if (isBlock(value)) blockInFlow(composing)
  composing.from = from
  return pairNode(composing, keyNode, valueNode, found ? found.offset : -1)
}

function noColon(composing: Composing, value: CST.Token, props: Props): void {
  const place = placeOf(value)
  if (place.source?.startsWith(':')) {
    fault(composing, place, 'MISSING_CHAR', 'Missing space after :')
  } else fault(composing, props.start, 'MISSING_CHAR', missingComma)
}

/** `a: b` in a list, without braces of its own. */
function pairInList(composing: Composing, pair: PairNode): MapNode {
  const { from, to, shift } = composing
  return {
    kind: 'map',
    style: 'flow',
    pairs: [pair],
    range: { start: from + shift, end: to + shift },
  }
}

/** Returns where the collection ends. */
function closeFlow(
  composing: Composing,
  token: CST.FlowCollection,
  flow: Flow,
  offset: number,
  atRoot: boolean,
): number {
  const closing = flow.isMap ? '}' : ']'
  const first = token.end[0]
  let rest = token.end.slice(1)
  let to = offset
  if (first?.source === closing) to = first.offset + first.source.length
  else {
    const kind = flow.isMap ? 'Flow map' : 'Flow sequence'
    if (atRoot) fault(composing, offset, 'MISSING_CHAR', `${kind} must end with a ${closing}`)
    else fault(composing, offset, 'BAD_INDENT', `${kind} in block collection`)
    if (first && first.source.length !== 1) rest = [first, ...rest]
  }
  composing.from = token.offset
  composing.to = to
  composing.end = rest.length > 0 ? readEnd(composing, rest, to, true) : to
  return to
}

function unexpectedComma(composing: Composing, comma: CST.SourceToken): void {
  fault(composing, comma, 'UNEXPECTED_TOKEN', 'Unexpected ,')
}

function blockInFlow(composing: Composing): void {
  faultOfNode(
    composing,
    'BLOCK_IN_FLOW',
    'Block collections are not allowed within flow collections',
  )
}

function placeOf(token: CST.Token): { offset: number; source?: string | undefined } {
  return 'source' in token
    ? { offset: token.offset, source: token.source }
    : { offset: token.offset }
}
