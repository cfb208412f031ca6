import { lineStart } from '../../text/lines.ts'
import { printScalar } from '../print/printScalar.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import type { Fix, Flow, Plain } from '../types.ts'
import type { Where } from './rule.ts'

/** Writes another scalar in place of this one, quoted as the old one was where that can be. */
export function replaceWith(where: Where, title: string, value: string | number | boolean): Fix[] {
  const { node, flow } = where
  if (node?.kind !== 'scalar' || node.style === 'absent') return []
  return [{ title, edits: [{ ...node.range, text: printed(flow, value, node) }] }]
}

/**
 * Writes another text in place of one; a text of several lines would be written anew as a whole, so it is left alone.
 */
export function rewrite(where: Where, title: string, text: string): Fix[] {
  const { node, flow } = where
  if (!node || flow.text.slice(node.range.start, node.range.end).includes('\n')) return []
  return replaceWith(where, title, text)
}

/** Gives a key another name. */
export function renameTo(where: Where, title: string, name: string): Fix[] {
  const key = where.pair?.key
  if (key?.kind !== 'scalar') return []
  return [{ title, edits: [{ ...key.range, text: printed(where.flow, name, key) }] }]
}

/** Puts quotes around a plain scalar, so that every reader takes it for the text it looks like. */
export function quote(node: SyntaxNode | undefined, title?: string): Fix[] {
  if (node?.kind !== 'scalar' || node.style !== 'plain') return []
  const text = JSON.stringify(node.source)
  return [{ title: title ?? `Write it as text: ${text}`, edits: [{ ...node.range, text }] }]
}

function printed(flow: Flow, value: Plain, old: Extract<SyntaxNode, { kind: 'scalar' }>): string {
  if (flow.language === 'json' || typeof value === 'object') return JSON.stringify(value)
  const style = old.style === 'single' || old.style === 'double' ? old.style : 'plain'
  // The stricter context is right in both.
  return printScalar(value, 'flow', style) === printScalar(value, 'block', style)
    ? printScalar(value, 'block', style)
    : printScalar(value, inFlow(flow, old) ? 'flow' : 'block', style)
}

/** Whether a bracket may be open around it on its line: then the stricter rules of flow style are kept. */
function inFlow(flow: Flow, node: SyntaxNode): boolean {
  const { start } = node.range
  return /[{[]/.test(flow.text.slice(lineStart(flow.text, start), start))
}
