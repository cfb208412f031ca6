import { isMergeable } from '../mergedPairs.ts'
import type { PairNode, ScalarNode, SyntaxNode } from '../node.ts'
import type { Composing } from './composing.ts'

/** @param value undefined where nothing follows the key */
export function pairNode(
  composing: Composing,
  key: SyntaxNode,
  value: SyntaxNode | undefined,
  colon: number,
): PairNode {
  const pair: PairNode = {
    name: keyName(composing, key),
    key,
    value: value ?? absent(key.range.end),
    colon: colon < 0 ? -1 : colon + composing.shift,
  }
  const isPlain = key.kind === 'scalar' && key.style === 'plain' && !key.props
  if (pair.name === '<<' && isPlain && isMergeable(pair.value)) {
    pair.isMerge = true
    composing.special = true
  }
  return pair
}

/** The last character of a pair that is written. */
export function endOfPair(pair: PairNode): number {
  return Math.max(pair.key.range.end, pair.colon + 1, pair.value.range.end)
}

function keyName(composing: Composing, key: SyntaxNode): string {
  if (key.kind === 'scalar') {
    if (typeof key.value === 'string') return key.style === 'absent' ? '' : key.value
    if (key.style === 'absent') return ''
    return key.style === 'plain' ? key.source : String(key.value)
  }
  if (key.kind === 'alias') return key.target ? keyName(composing, key.target) : `*${key.name}`
  return composing.text.slice(key.range.start - composing.shift, key.range.end - composing.shift)
}

function absent(at: number): ScalarNode {
  return { kind: 'scalar', value: null, style: 'absent', source: '', range: { start: at, end: at } }
}
