import type { Path } from '../types.ts'
import { meant, mergedPairs } from './mergedPairs.ts'
import type { MapNode, PairNode, SyntaxNode } from './node.ts'

/**
 * The node at a path of keys and indexes below `node`; undefined where there is none. Of duplicate keys the last one
 * counts. Doesn't go through aliases and merge keys: what stands there belongs to another place.
 */
export function nodeAt(node: SyntaxNode | undefined, path: Path): SyntaxNode | undefined {
  let at = node
  for (const key of path) {
    if (!at) return undefined
    if (at.kind === 'seq') at = typeof key === 'number' ? at.items[key]?.value : undefined
    else at = pairAt(at, key)?.value
  }
  return at
}

/** What a path means: like `nodeAt`, but through aliases and merge keys, wherever that stands. */
export function meantAt(node: SyntaxNode | undefined, path: Path): SyntaxNode | undefined {
  let at = meant(node)
  for (const key of path) {
    if (at?.kind === 'seq') at = typeof key === 'number' ? at.items[key]?.value : undefined
    else if (at?.kind === 'map')
      at = mergedPairs(at).findLast((pair) => pair.name === String(key))?.value
    else return undefined
    at = meant(at)
  }
  return at
}

/** The pair of a map that has this key; of duplicates the last. */
export function pairAt(node: SyntaxNode | undefined, key: string | number): PairNode | undefined {
  if (node?.kind !== 'map') return undefined
  const name = String(key)
  if (node.pairs.length > manyPairs) return pairsByName(node).get(name)
  return node.pairs.findLast((pair) => pair.name === name && !pair.isMerge)
}

/** Of so many, each pair is looked up: what asks for all of them would take the square of their number. */
const manyPairs = 100

const indexes = new WeakMap<MapNode, ReadonlyMap<string, PairNode>>()

function pairsByName(node: MapNode): ReadonlyMap<string, PairNode> {
  const known = indexes.get(node)
  if (known) return known
  const own = node.pairs.filter((pair) => !pair.isMerge)
  const index = new Map(own.map((pair) => [pair.name, pair]))
  indexes.set(node, index)
  return index
}
