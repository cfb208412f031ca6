import type { CST } from 'yaml'
import type { SeqItem, SeqNode } from '../node.ts'
import { absentPlace } from './absentPlace.ts'
import { composeNode } from './composeNode.ts'
import { type Composing, fault } from './composing.ts'
import { type Props, readProps, type Where } from './readProps.ts'

/** A list written with dashes. */
export function composeBlockList(composing: Composing, token: CST.BlockSequence): SeqNode {
  composing.atRoot = false
  const where: Where = {
    indicator: 'seq-item-ind',
    flow: undefined,
    parentIndent: token.indent,
    startOnNewline: true,
  }
  const items: SeqItem[] = []
  let offset = token.offset
  let commentEnd = -1
  for (const { start, value } of token.items) {
    const props = readProps(composing, start, where, value, offset)
    if (!props.found) {
      if (!value && props.propsStart < 0) {
        // Only blanks and comments.
        commentEnd = props.end
        continue
      }
      noDash(composing, value, props, offset)
    }
    const dash = props.found ? props.found.offset + composing.shift : -1
    items.push({ dash, value: composeNode(composing, value, props, absentPlace(props.end, start)) })
    offset = composing.end
  }
  composing.from = token.offset
  composing.to = offset
  composing.end = commentEnd >= 0 ? commentEnd : offset
  const start = token.offset + composing.shift
  const last = items[items.length - 1]
  const end = last ? Math.max(last.value.range.end, start) : offset + composing.shift
  return { kind: 'seq', style: 'block', items, range: { start, end } }
}

function noDash(
  composing: Composing,
  value: CST.Token | undefined,
  props: Props,
  offset: number,
): void {
  if (value?.type === 'block-seq') {
    fault(composing, props.end, 'BAD_INDENT', 'All sequence items must start at the same column')
  } else fault(composing, offset, 'MISSING_CHAR', 'Sequence item without - indicator')
}
