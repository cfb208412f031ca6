import type { MapNode, PairNode, SyntaxNode } from './node.ts'

/**
 * The pairs of a map with those that its merge keys (`<<`) bring, as YAML 1.1 readers have it: the map's own keys win,
 * and of what is merged the earlier. Each name once, in the order of the text.
 */
export function mergedPairs(map: MapNode): readonly PairNode[] {
  if (!map.pairs.some(isMerge)) return map.pairs
  const known = merged.get(map)
  if (known) return known
  const pairs = new Map<string, PairNode>()
  for (const pair of map.pairs) {
    if (!isMerge(pair)) pairs.set(pair.name, pair)
    else
      for (const brought of broughtBy(pair))
        if (!pairs.has(brought.name)) pairs.set(brought.name, brought)
  }
  const found = [...pairs.values()]
  merged.set(map, found)
  return found
}

/** Trees never change, and what is merged is looked at again and again. */
const merged = new WeakMap<MapNode, readonly PairNode[]>()

/** What a map's merge keys bring, whether or not the map has it itself. */
export function broughtPairs(map: MapNode): PairNode[] {
  return map.pairs.filter(isMerge).flatMap(broughtBy)
}

/** Whether a pair stands for the pairs of other maps. A key `"<<"` in quotes, or one in JSON, is only a key. */
export function isMerge(pair: PairNode): boolean {
  return pair.name === '<<' && pair.isMerge === true
}

/** Whether a value may be merged: a map, or a list of maps. */
export function isMergeable(value: SyntaxNode): boolean {
  const node = meant(value)
  if (node?.kind !== 'seq') return node?.kind === 'map'
  return node.items.every((item) => meant(item.value)?.kind === 'map')
}

/** What an alias stands for; any other node as it is. */
export function meant(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.kind === 'alias' ? meant(node.target) : node
}

function broughtBy({ value }: PairNode): PairNode[] {
  const node = meant(value)
  const sources = node?.kind === 'seq' ? node.items.map((item) => meant(item.value)) : [node]
  return sources.flatMap((source) => (source?.kind === 'map' ? mergedPairs(source) : []))
}
