import type { CST } from 'yaml'
import type { AliasNode, SyntaxNode } from '../node.ts'
import { composeBlockList } from './composeBlockList.ts'
import { composeBlockMap } from './composeBlockMap.ts'
import { composeInline } from './composeInline.ts'
import { composeAbsent, composeScalar } from './composeScalar.ts'
import { type Composing, fault, warn } from './composing.ts'
import { readEnd } from './readEnd.ts'
import type { Props } from './readProps.ts'
import { checkCollectionTag, tagName } from './tags.ts'

/**
 * The node of a token, with its anchor and tag.
 *
 * @param token undefined or null for a value that isn't there
 * @param absentAt where that would stand
 */
export function composeNode(
  composing: Composing,
  token: CST.Token | null | undefined,
  props: Props,
  absentAt: number,
): SyntaxNode {
  if (props.propsStart < 0) return composeKind(composing, token, props, absentAt)
  composing.special = true
  const { anchor } = props
  const name = token?.type === 'alias' ? undefined : anchor?.source.slice(1)
  if (name !== undefined) composing.open.add(name)
  const before = name === undefined ? undefined : composing.anchors.get(name)
  const node = composeKind(composing, token, props, absentAt)
  node.props = {
    start: props.propsStart + composing.shift,
    end: props.propsEnd + composing.shift,
  }
  if (name !== undefined) {
    if (name === '' && anchor) fault(composing, anchor, 'BAD_ALIAS')
    composing.open.delete(name)
    // A node within that has the same anchor begins later, so that one counts.
    if (composing.anchors.get(name) === before) composing.anchors.set(name, node)
  }
  return node
}

function composeKind(
  composing: Composing,
  token: CST.Token | null | undefined,
  props: Props,
  absentAt: number,
): SyntaxNode {
  if (!token) return composeAbsent(composing, absentAt, props)
  switch (token.type) {
    case 'scalar':
    case 'double-quoted-scalar':
    case 'single-quoted-scalar':
    case 'block-scalar':
      return composeScalar(composing, token, props)
    case 'alias':
      return composeAlias(composing, token, props)
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return composeCollection(composing, token, props)
    default: {
      const detail = token.type === 'error' ? token.message : ''
      fault(
        composing,
        { offset: token.offset, source: sourceOf(token) },
        'UNEXPECTED_TOKEN',
        detail,
      )
      return composeAbsent(composing, token.offset, props)
    }
  }
}

function composeCollection(
  composing: Composing,
  token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection,
  props: Props,
): SyntaxNode {
  const { anchor, tag } = props
  const name = tag ? tagName(composing, tag) : ''
  if (token.type === 'block-seq') {
    const last = anchor && tag ? (anchor.offset > tag.offset ? anchor : tag) : (anchor ?? tag)
    const line = props.newlineAfterProp
    if (last && (!line || line.offset < last.offset)) fault(composing, last, 'MISSING_CHAR')
  }
  const isMap =
    token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{')
  if (tag) checkCollectionTag(composing, name, isMap ? 'map' : 'seq', tag)
  if (token.type === 'block-map') return composeBlockMap(composing, token)
  if (token.type === 'block-seq') return composeBlockList(composing, token)
  return composeInline(composing, token)
}

function composeAlias(composing: Composing, token: CST.FlowScalar, props: Props): AliasNode {
  composing.special = true
  const { offset, source } = token
  const name = source.slice(1)
  const to = offset + source.length
  if (name === '') fault(composing, offset, 'BAD_ALIAS')
  if (name.endsWith(':')) warn(composing, to - 1, 'BAD_ALIAS')
  composing.end = readEnd(composing, token.end, to, true)
  composing.from = offset
  composing.to = to
  if (props.propsStart >= 0) fault(composing, token, 'ALIAS_PROPS')
  const range = { start: offset + composing.shift, end: to + composing.shift }
  const target = composing.anchors.get(name)
  if (composing.open.has(name)) {
    const message = `“*${name}” stands inside the value it repeats, so it would never end. Write the value out instead.`
    composing.aliasErrors.push({ code: 'alias-in-itself', message, range })
    return { kind: 'alias', name, target: undefined, range }
  }
  if (!target) {
    const message = `“*${name}” repeats a value marked “&${name}”, but none is marked so before it. In a text value, put the asterisk in quotes.`
    composing.aliasErrors.push({ code: 'unknown-alias', message, range })
  }
  return { kind: 'alias', name, target, range }
}

function sourceOf(token: CST.Token): string | undefined {
  return 'source' in token ? token.source : undefined
}
