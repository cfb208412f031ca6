import { isSecretName } from '../secrets/isSecretName.ts'
import { meant, mergedPairs } from '../syntax/mergedPairs.ts'
import type { MapNode, PairNode, ScalarNode, SyntaxNode } from '../syntax/node.ts'
import type { Path, Range } from '../types.ts'

/** A value or key of a document with where it stands. */
export type HeldScalar = {
  node: ScalarNode
  path: Path
  isKey: boolean
  /** By its name, or by that of a place that repeats it: it is a secret as a whole. */
  isSecret: boolean
}

/** The values and keys of a document in the order of the text, each once, however often it is repeated. */
export function scalarsOf(root: SyntaxNode | undefined): HeldScalar[] {
  const held = new Map<ScalarNode, HeldScalar>()
  /** Followed to through an alias: each once, so that no text can make this long. */
  const followed = new Set<SyntaxNode>()

  const visit = (node: SyntaxNode, path: Path, isSecret: boolean, isKey = false): void => {
    if (node.kind === 'scalar') {
      const known = held.get(node)
      if (known === undefined) held.set(node, { node, path, isKey, isSecret })
      else if (isSecret) known.isSecret = true
    } else if (node.kind === 'alias') {
      // What stands there is looked at in its own place; here it may be a secret.
      if (!isSecret || node.target === undefined || followed.has(node.target)) return
      followed.add(node.target)
      visit(node.target, path, true)
    } else if (node.kind === 'seq') {
      // The items of a list are what the list is called.
      node.items.forEach(({ value }, at) => void visit(value, [...path, at], isSecret))
    } else visitPairs(node, path)
  }
  const visitPairs = (map: MapNode, path: Path) => {
    for (const pair of map.pairs) {
      visit(pair.key, path, false, true)
      visit(pair.value, [...path, pair.name], isSecretPair(pair, map))
    }
    for (const pair of mergedPairs(map)) {
      const isOwn = pair.name !== 'value' || map.pairs.includes(pair)
      if (!isOwn && isSecretPair(pair, map)) visit(pair.value, [...path, pair.name], true)
    }
  }
  if (root !== undefined) visit(root, [], false)
  return [...held.values()].sort((a, b) => a.node.range.start - b.node.range.start)
}

/** By its own name, or by the name beside it: `{ name: X-Api-Key, value: … }`. */
function isSecretPair(pair: PairNode, map: MapNode): boolean {
  if (isSecretName(pair.name)) return true
  if (pair.name !== 'value') return false
  const beside = meant(mergedPairs(map).findLast(({ name }) => name === 'name')?.value)
  return beside?.kind === 'scalar' && typeof beside.value === 'string' && isSecretName(beside.value)
}

/** Within a scalar's quotes, or behind the first line of a text in lines, which may end in a comment. */
export function innerRange(text: string, { range, style }: ScalarNode): Range {
  const { start, end } = range
  if (style === 'single' || style === 'double') return { start: start + 1, end: end - 1 }
  if (style !== 'literal' && style !== 'folded') return range
  const head = text.indexOf('\n', start)
  return { start: head < 0 || head > end ? end : head + 1, end }
}
