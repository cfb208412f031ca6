import type { CST } from 'yaml'
import { blockScalarEnd } from '../blockScalarEnd.ts'
import type { ScalarNode } from '../node.ts'
import { blockText } from './blockText.ts'
import type { Composing } from './composing.ts'
import { coreValue } from './coreValue.ts'
import { flowText } from './flowText.ts'
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
  const read = blockText(composing, token)
  const value = resolvedValue(composing, read.text, false, props.tag)
  place(composing, start, read.end, read.end)
  const end = blockScalarEnd(composing.text, start, read.end)
  const style = composing.text[start] === '>' ? 'folded' : 'literal'
  return scalarNode(composing, value, style, '', end)
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
