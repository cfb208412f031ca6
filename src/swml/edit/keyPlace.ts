import type { MapNode } from '../syntax/node.ts'
import { stepAbove } from '../tree/stepAt.ts'
import type { Flow, Path } from '../types.ts'
import { type CatalogueFacts, documentKeys } from './catalogueFacts.ts'

/**
 * Where a new key goes in a map: behind the last key that the order puts before it, and behind unknown keys that
 * follow that one. Without such a key it goes first; a key that the order doesn't know goes last.
 */
export function keyPlace(map: MapNode, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name)
  if (rank < 0) return map.pairs.length
  const ranks = map.pairs.map((pair) => order.indexOf(pair.name))
  const before = ranks.findLastIndex((each) => each >= 0 && each < rank)
  let place = before + 1
  while (before >= 0 && ranks[place] === -1) place++
  return place
}

/** The order of keys in the map at a path: the catalogue's inside a step, `version` before `sections` at the top. */
export function orderAt(flow: Flow, path: Path, facts: CatalogueFacts): readonly string[] {
  if (path.length === 0) return documentKeys
  const step = stepAbove(flow, path)
  const inner = step ? path.slice(step.path.length) : []
  return step && inner[0] === step.method ? facts.keyOrder(step.method, inner.slice(1)) : []
}
