import { type PlainMap, put } from '../plain.ts'
import type { Plain } from '../types.ts'
import { mergedPairs } from './mergedPairs.ts'
import type { SyntaxNode } from './node.ts'

/**
 * The plain data a node stands for. An alias gives the very value of its target, shared, so that no text can grow
 * without bound; what can't be found is null.
 *
 * @param known values already made, by node, to share between calls
 */
export function toPlain(node: SyntaxNode, known?: Map<SyntaxNode, Plain>): Plain {
  const made = known?.get(node)
  if (made !== undefined) return made
  const value = make(node, known)
  known?.set(node, value)
  return value
}

function make(node: SyntaxNode, known: Map<SyntaxNode, Plain> | undefined): Plain {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'seq':
      return node.items.map((item) => toPlain(item.value, known))
    case 'map': {
      const map: PlainMap = {}
      for (const pair of mergedPairs(node)) put(map, pair.name, toPlain(pair.value, known))
      return map
    }
    case 'alias':
      return node.target ? toPlain(node.target, known) : null
  }
}
