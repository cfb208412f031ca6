import type { CST } from 'yaml'
import type { MapNode, PairNode, SyntaxNode } from '../node.ts'
import { absentPlace } from './absentPlace.ts'
import { composeNode } from './composeNode.ts'
import { type Composing, fault, faultOfNode } from './composing.ts'
import { endOfPair, pairNode } from './pairNode.ts'
import { type Props, readProps, type Where } from './readProps.ts'
import { spansLines } from './spansLines.ts'

const noTokens: readonly CST.SourceToken[] = []

type Item = CST.BlockMap['items'][number]

/** A map written line by line. */
export function composeBlockMap(composing: Composing, token: CST.BlockMap): MapNode {
  composing.atRoot = false
  const { indent } = token
  const atKey: Where = {
    indicator: 'explicit-key-ind',
    flow: undefined,
    parentIndent: indent,
    startOnNewline: true,
  }
  const atValue: Where = { ...atKey, indicator: 'map-value-ind', startOnNewline: false }
  const atValueLine: Where = { ...atKey, indicator: 'map-value-ind' }
  const pairs: PairNode[] = []
  let offset = token.offset
  let commentEnd = -1
  for (const item of token.items) {
    const { start, key, sep } = item
    const keyProps = readProps(composing, start, atKey, key ?? sep?.[0], offset)
    if (keyProps.found) {
      if (keyProps.found.indent !== indent) badColumn(composing, offset)
    } else {
      checkImplicitKey(composing, key, indent, offset)
      if (!sep && keyProps.propsStart < 0) {
        // Only blanks and comments.
        commentEnd = keyProps.end
        continue
      }
      if (keyProps.newlineAfterProp || spansLines(key)) {
        const at = key ?? start[start.length - 1]
        if (at) fault(composing, placeOf(at), 'MULTILINE_IMPLICIT_KEY', keysOnOneLine)
      }
    }
    const keyNode = composeNode(composing, key, keyProps, absentPlace(keyProps.end, start))
    const where = !key || key.type === 'block-scalar' ? atValueLine : atValue
    const props = readProps(composing, sep ?? noTokens, where, item.value, composing.end)
    offset = props.end
    if (!props.found) {
      if (!keyProps.found)
        faultOfNode(
          composing,
          'MISSING_CHAR',
          'Implicit map keys need to be followed by map values',
        )
      pairs.push(pairNode(composing, keyNode, undefined, -1))
      continue
    }
    if (!keyProps.found) checkImplicitPair(composing, item, keyProps, props)
    const value: SyntaxNode = composeNode(composing, item.value, props, absentPlace(offset, sep))
    offset = composing.end
    pairs.push(pairNode(composing, keyNode, value, props.found.offset))
  }
  if (commentEnd > 0 && commentEnd < offset) {
    fault(composing, commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content')
  }
  composing.from = token.offset
  composing.to = offset
  composing.end = commentEnd > 0 ? commentEnd : offset
  const last = pairs[pairs.length - 1]
  // It ends with its last value, without the comments and blank lines behind it.
  const end = last ? endOfPair(last) : offset + composing.shift
  return {
    kind: 'map',
    style: 'block',
    pairs,
    range: { start: token.offset + composing.shift, end },
  }
}

const keysOnOneLine = 'Implicit keys need to be on a single line'

/** A key without a question mark before it. */
function checkImplicitKey(
  composing: Composing,
  key: Item['key'],
  indent: number,
  offset: number,
): void {
  if (key?.type === 'block-seq') {
    const detail = 'A block sequence may not be used as an implicit map key'
    fault(composing, offset, 'BLOCK_AS_IMPLICIT_KEY', detail)
  } else if (key && 'indent' in key && key.indent !== indent) badColumn(composing, offset)
}

function checkImplicitPair(composing: Composing, item: Item, keyProps: Props, props: Props): void {
  if (item.value?.type === 'block-map' && !props.hasNewline) {
    const detail = 'Nested mappings are not allowed in compact mappings'
    fault(composing, props.end, 'BLOCK_AS_IMPLICIT_KEY', detail)
  }
  const colon = props.found?.offset ?? 0
  // The node made last is the key.
  if (keyProps.start < colon - 1024) faultOfNode(composing, 'KEY_OVER_1024_CHARS')
}

function badColumn(composing: Composing, offset: number): void {
  fault(composing, offset, 'BAD_INDENT', 'All mapping items must start at the same column')
}

function placeOf(token: CST.Token): { offset: number; source?: string | undefined } {
  return 'source' in token
    ? { offset: token.offset, source: token.source }
    : { offset: token.offset }
}
