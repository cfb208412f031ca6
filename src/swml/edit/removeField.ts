import { broughtPairs } from '../syntax/mergedPairs.ts'
import type { Flow, Path, TextEdit } from '../types.ts'
import { guarded } from './aliases.ts'
import { edited, pathInDraft } from './draft.ts'
import { removeEntry } from './entries.ts'
import { ownDraft } from './ownDraft.ts'
import { stylesOf } from './setIn.ts'
import { spotsAlong } from './spot.ts'

/**
 * Takes out a key or a list item with its lines; the comment on its line goes with it, comments above stay. A map or
 * list left empty becomes `{}` or `[]`.
 * @returns edits on `flow.text`; none where nothing is there, or where it can't be done safely.
 */
export function removeField(flow: Flow, path: Path): TextEdit[] {
  const key = path.at(-1)
  // The parent is what is edited: a step is taken out of its list.
  const parent = path.slice(0, -1)
  let draft = ownDraft(flow, parent)
  if (!draft || key === undefined) return []
  const spots = spotsAlong(draft, pathInDraft(draft, path))
  if (spots.length !== pathInDraft(draft, path).length + 1) return []
  const start = draft
  // A repeated key goes altogether, else an earlier one would count again: once for each, and one look more.
  let rounds = 1
  while (draft && rounds >= 0) {
    const spot = spotsAlong(draft, pathInDraft(draft, parent)).at(-1)
    const node = spot?.node
    let index = -1
    if (node?.kind === 'map') {
      index = node.pairs.findLastIndex((pair) => pair.name === String(key))
      if (draft === start) rounds = node.pairs.filter((pair) => pair.name === String(key)).length
    } else if (node?.kind === 'seq' && draft === start) index = Number(key)
    // Where a merge key brings the same key, that would count instead.
    if (node?.kind === 'map' && broughtPairs(node).some((pair) => pair.name === String(key)))
      return []
    if (!spot || index < 0) return guarded(flow, draft.edits)
    rounds--
    draft = edited(draft, removeEntry(draft.text, spot, index, stylesOf(draft)))
  }
  return []
}
