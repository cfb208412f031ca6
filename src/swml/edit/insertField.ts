import { type Printable, printableOf } from '../print/printable.ts'
import { mergedPairs } from '../syntax/mergedPairs.ts'
import type { Flow, Path, Plain, TextEdit } from '../types.ts'
import { guarded } from './aliases.ts'
import { catalogueFacts } from './catalogueFacts.ts'
import { type Draft, edited, pathInDraft } from './draft.ts'
import { insertEntry } from './entries.ts'
import { ownDraft } from './ownDraft.ts'
import { setIn, stylesOf, wrap } from './setIn.ts'
import { type Spot, spotsAlong } from './spot.ts'

/**
 * Puts a key with its value (a row) into the map at `path`, or an item into the list there (`key` undefined), before
 * the one that is at `index` now; beyond the end it goes last. A missing map or list is made.
 * @returns edits on `flow.text`; none where the map has the key already, or where it can't be done safely.
 */
export function insertField(
  flow: Flow,
  path: Path,
  index: number,
  key: string | undefined,
  value: Plain,
): TextEdit[] {
  return insertPrintable(flow, path, index, key, printableOf(value))
}

/** `insertField` of a value that keeps the order of its keys. */
export function insertPrintable(
  flow: Flow,
  path: Path,
  index: number,
  key: string | undefined,
  value: Printable,
): TextEdit[] {
  const draft = ownDraft(flow, path)
  const container = draft && containerAt(draft, path)
  if (!draft) return []
  const node = container?.node
  const isEmpty = !node || (node.kind === 'scalar' && (node.value === null || node.value === ''))
  if (isEmpty) {
    const content = wrap([key ?? 0], value)
    return guarded(flow, edited(draft, setIn(draft, path, content, catalogueFacts))?.edits)
  }
  if (node.kind === 'map' ? key === undefined : node.kind !== 'seq' || key !== undefined) return []
  if (node.kind === 'map' && mergedPairs(node).some((pair) => pair.name === key)) return []
  const length =
    node.kind === 'map' ? node.pairs.length : node.kind === 'seq' ? node.items.length : 0
  const at = Math.max(0, Math.min(index, length))
  const entry = { ...(key === undefined ? {} : { name: key }), value }
  const edits = insertEntry(draft.text, container, at, entry, stylesOf(draft))
  return guarded(flow, edited(draft, edits)?.edits)
}

/** The spot of exactly this path. */
export function containerAt(draft: Draft, path: Path): Spot | undefined {
  const inDraft = pathInDraft(draft, path)
  const spots = spotsAlong(draft, inDraft)
  return spots.length === inDraft.length + 1 ? spots.at(-1) : undefined
}
