import { CST } from 'yaml'
import { blockScalarEnd } from '../blockScalarEnd.ts'
import type { ScalarNode } from '../node.ts'
import { type Composing, fault } from './composing.ts'
import { coreValue } from './coreValue.ts'
import { readEnd } from './readEnd.ts'
import type { Props } from './readProps.ts'
import { taggedValue, tagName } from './tags.ts'

/** A scalar as it is written, with the value it stands for. */
export function composeScalar(
  composing: Composing,
  token: CST.FlowScalar | CST.BlockScalar,
  props: Props,
): ScalarNode {
  if (token.type === 'block-scalar') return blockScalar(composing, token, props)
  const { offset, source, type } = token
  const to = offset + source.length
  const text = flowText(composing, token)
  const end = readEnd(composing, token.end, to, true)
  const value = resolvedValue(composing, text, type === 'scalar', props.tag)
  place(composing, offset, to, end)
  if (type === 'scalar') {
    return source === ''
      ? absentNode(composing, value, props, offset)
      : scalarNode(composing, value, 'plain', source, to)
  }
  const style = type === 'double-quoted-scalar' ? 'double' : 'single'
  return scalarNode(composing, value, style, source, to)
}

/**
 * The node of a value that isn't there.
 *
 * @param at where it would stand if no indicator were before it
 * @param end where the blanks and comments before it end
 */
export function composeAbsent(composing: Composing, at: number, props: Props): ScalarNode {
  const value = resolvedValue(composing, '', true, props.tag)
  place(composing, at, at, props.hasComment ? props.end : at)
  return absentNode(composing, value, props, at)
}

function absentNode(
  composing: Composing,
  value: ScalarNode['value'],
  props: Props,
  otherwise: number,
): ScalarNode {
  const behind = props.propsEnd >= 0 ? props.propsEnd : props.indicatorEnd
  const at = (behind >= 0 ? behind : otherwise) + composing.shift
  return { kind: 'scalar', value, style: 'absent', source: '', range: { start: at, end: at } }
}

function resolvedValue(
  composing: Composing,
  text: string,
  plain: boolean,
  tag: CST.SourceToken | undefined,
): ScalarNode['value'] {
  const name = tag ? tagName(composing, tag) : ''
  if (tag && name !== '') return taggedValue(composing, text, name, tag)
  return plain ? coreValue(text) : text
}

function blockScalar(composing: Composing, token: CST.BlockScalar, props: Props): ScalarNode {
  const start = token.offset
  const { atRoot } = composing
  const read = CST.resolveAsScalar(token, true, (offset, code, message) => {
    // Only in lists and maps. The function can't know where the token stands.
    if (atRoot && message.startsWith('Block scalar values in collections')) return
    fault(composing, offset, code, message)
  })
  const value = resolvedValue(composing, read.value, false, props.tag)
  place(composing, start, read.range[1], read.range[2])
  const end = blockScalarEnd(composing.text, start, read.range[1])
  const style = composing.text[start] === '>' ? 'folded' : 'literal'
  return scalarNode(composing, value, style, '', end)
}

/** What a plain or quoted scalar says, its lines joined and its escapes resolved. */
function flowText(composing: Composing, token: CST.FlowScalar): string {
  const { offset, source, type } = token
  if (!source.includes('\n')) {
    // What most scalars are: nothing to join, nothing to resolve.
    if (type === 'scalar' && !badStarts.has(source.charAt(0))) return source
    if (type === 'double-quoted-scalar' && !source.includes('\\') && isClosed(source, '"')) {
      return source.slice(1, -1)
    }
    if (type === 'single-quoted-scalar' && isClosed(source, "'")) {
      return source.slice(1, -1).replaceAll("''", "'")
    }
  }
  const token1: CST.FlowScalar = { type, offset, indent: token.indent, source }
  return CST.resolveAsScalar(token1, true, (at, code, message) => {
    fault(composing, at, code, message)
  }).value
}

const badStarts = new Set(['\t', ',', '%', '|', '>', '@', '`'])

function isClosed(source: string, quote: string): boolean {
  return source.length > 1 && source.endsWith(quote)
}

function place(composing: Composing, from: number, to: number, end: number): void {
  composing.from = from
  composing.to = to
  composing.end = end
}

function scalarNode(
  composing: Composing,
  value: ScalarNode['value'],
  style: ScalarNode['style'],
  source: string,
  end: number,
): ScalarNode {
  const { shift } = composing
  const range = { start: composing.from + shift, end: end + shift }
  return { kind: 'scalar', value, style, source, range }
}
