import { isMap } from '../plain.ts'
import { printableOf } from '../print/printable.ts'
import { samePlain } from '../samePlain.ts'
import { broughtPairs, mergedPairs } from '../syntax/mergedPairs.ts'
import type { MapNode, SyntaxNode } from '../syntax/node.ts'
import { meantAt, pairAt } from '../syntax/nodeAt.ts'
import { toPlain } from '../syntax/toPlain.ts'
import { wholeTree } from '../syntax/wholeTree.ts'
import type { Flow, Path, Plain, TextEdit } from '../types.ts'
import { guarded } from './aliases.ts'
import { type CatalogueFacts, catalogueFacts } from './catalogueFacts.ts'
import { type Draft, edited, pathInDraft } from './draft.ts'
import { insertEntry, removeEntry } from './entries.ts'
import { keyPlace, orderAt } from './keyPlace.ts'
import { ownDraft } from './ownDraft.ts'
import { setIn, stylesOf } from './setIn.ts'
import { spotsAlong } from './spot.ts'

/**
 * Writes a value at a path, at any depth. Maps and lists are merged entry by entry, so that what stays the same keeps
 * its bytes; a new key goes where the catalogue's order puts it; what is missing on the way is made.
 * @returns edits on `flow.text`; none where the value is there already, or where it can't be written safely (the text
 *   can't be read, or the place is repeated elsewhere by an alias).
 */
export function setField(
  flow: Flow,
  path: Path,
  value: Plain,
  facts: CatalogueFacts = catalogueFacts,
): TextEdit[] {
  const draft = ownDraft(flow, path.slice(0, -1))
  if (!draft) return []
  const now = flow.requiresFullParse ? meantAt(wholeTree(flow.text).root, path) : undefined
  if (now && samePlain(toPlain(now), value)) return []
  const result = merge(draft, path, value, facts)
  if (!result) return []
  const written = nodeIn(result, path)
  return written && samePlain(toPlain(written), value) ? guarded(flow, result.edits) : []
}

function merge(draft: Draft, path: Path, value: Plain, facts: CatalogueFacts): Draft | undefined {
  const node = nodeIn(draft, path)
  if (node && samePlain(toPlain(node), value)) return draft
  if (node?.kind === 'map' && isMap(value)) {
    if (mergedPairs(node).some((pair) => Object.hasOwn(value, pair.name)))
      return mergeMap(draft, path, node, value, facts)
  }
  if (node?.kind === 'seq' && node.items.length > 0 && Array.isArray(value) && value.length > 0) {
    return mergeList(draft, path, value, facts)
  }
  return edited(draft, setIn(draft, path, printableOf(value), facts))
}

function mergeMap(
  draft: Draft,
  path: Path,
  map: MapNode,
  value: { [key: string]: Plain },
  facts: CatalogueFacts,
): Draft | undefined {
  let now: Draft | undefined = draft
  const brought = broughtPairs(map)
  // What a merge key brings can't be taken out but with the key itself: then the rest of it is written out.
  const keepsMerge = brought.every((pair) => Object.hasOwn(value, pair.name))
  for (const pair of keepsMerge ? mergedPairs(map) : map.pairs) {
    if (!Object.hasOwn(value, pair.name)) now = removeKey(now, path, pair.name)
  }
  const names = Object.keys(value)
  const order = orderAt(draft.flow, path, facts)
  for (const [index, name] of names.entries()) {
    const inner = value[name]
    const current: SyntaxNode | undefined = now && nodeIn(now, path)
    if (!now || current?.kind !== 'map' || inner === undefined) return undefined
    if (pairAt(current, name)) {
      now = merge(now, [...path, name], inner, facts)
      continue
    }
    const merged = mergedPairs(current).find((pair) => pair.name === name)
    if (merged && samePlain(toPlain(merged.value), inner)) continue
    const spot = spotsAlong(now, pathInDraft(now, path)).at(-1)
    // Where the catalogue knows no order, the new value's own order counts.
    const known = order.includes(name) ? order : names.slice(0, index + 1)
    const entry = { name, value: printableOf(inner) }
    now = edited(
      now,
      spot && insertEntry(now.text, spot, keyPlace(current, name, known), entry, stylesOf(now)),
    )
  }
  return now
}

/** Items at both ends that stay the same are left alone; of the rest, as many as there are on both sides are merged. */
function mergeList(
  draft: Draft,
  path: Path,
  value: readonly Plain[],
  facts: CatalogueFacts,
): Draft | undefined {
  const node = nodeIn(draft, path)
  if (node?.kind !== 'seq') return undefined
  const old = node.items.map((item) => toPlain(item.value))
  let first = 0
  while (first < old.length && first < value.length && samePlain(old[first], value[first])) first++
  let behind = 0
  while (
    behind < Math.min(old.length, value.length) - first &&
    samePlain(old[old.length - 1 - behind], value[value.length - 1 - behind])
  )
    behind++
  const [oldEnd, end] = [old.length - behind, value.length - behind]
  let now: Draft | undefined = draft
  for (let index = oldEnd - 1; index >= Math.max(end, first) && now; index--) {
    now = removeAt(now, path, index)
  }
  for (let index = first; index < end && now; index++) {
    const inner = value[index] ?? null
    if (index < oldEnd) now = merge(now, [...path, index], inner, facts)
    else now = insertAt(now, path, index, inner)
  }
  return now
}

function insertAt(draft: Draft, path: Path, index: number, value: Plain): Draft | undefined {
  const spot = spotsAlong(draft, pathInDraft(draft, path)).at(-1)
  if (!spot) return undefined
  return edited(
    draft,
    insertEntry(draft.text, spot, index, { value: printableOf(value) }, stylesOf(draft)),
  )
}

function removeKey(draft: Draft | undefined, path: Path, name: string): Draft | undefined {
  let now = draft
  for (;;) {
    const node: SyntaxNode | undefined = now && nodeIn(now, path)
    if (!now || node?.kind !== 'map') return undefined
    const index = node.pairs.findIndex((pair) => pair.name === name)
    if (index < 0) return now
    const next = removeAt(now, path, index)
    // Each round takes one out; where it doesn't, there is no safe way.
    const left = next && nodeIn(next, path)
    if (left?.kind !== 'map' || left.pairs.length >= node.pairs.length) return undefined
    now = next
  }
}

function removeAt(draft: Draft, path: Path, index: number): Draft | undefined {
  const spot = spotsAlong(draft, pathInDraft(draft, path)).at(-1)
  return edited(draft, spot && removeEntry(draft.text, spot, index, stylesOf(draft)))
}

/** The node at exactly this path. */
function nodeIn(draft: Draft, path: Path): SyntaxNode | undefined {
  const inDraft = pathInDraft(draft, path)
  const spots = spotsAlong(draft, inDraft)
  return spots.length === inDraft.length + 1 ? spots.at(-1)?.node : undefined
}
