import { composeEdits, trimEdits } from '../../text/composeEdits.ts'
import { printScalar } from '../print/printScalar.ts'
import { broughtPairs } from '../syntax/mergedPairs.ts'
import type { Flow, Path, TextEdit } from '../types.ts'
import { guarded } from './aliases.ts'
import { pathInDraft } from './draft.ts'
import { ownDraft } from './ownDraft.ts'
import { spotsAlong } from './spot.ts'

/**
 * Gives a key another name, in the quotes it has. `path` ends with the key as it is now.
 * @returns edits on `flow.text`; none where there is no such key, or where its map has the new name already.
 */
export function renameKey(flow: Flow, path: Path, name: string): TextEdit[] {
  const old = path.at(-1)
  const parent = path.slice(0, -1)
  const draft = ownDraft(flow, parent)
  if (!draft || old === name) return []
  const inDraft = pathInDraft(draft, parent)
  const spots = spotsAlong(draft, inDraft)
  const spot = spots.at(-1)
  if (spots.length !== inDraft.length + 1 || spot?.node.kind !== 'map') return []
  const { pairs, style } = spot.node
  const pair = pairs.findLast((each) => each.name === String(old))
  const brought = broughtPairs(spot.node).map((each) => each.name)
  // What a merge key brings would count under the old name.
  if (pair === undefined || brought.includes(pair.name) || brought.includes(name)) return []
  if (pair.key.kind !== 'scalar' || pairs.some((each) => each.name === name)) return []
  // A repeated key would come to count again.
  if (pairs.filter((each) => each.name === pair.name).length > 1) return []
  const inFlow = spot.inFlow || style === 'flow'
  const quotes =
    pair.key.style === 'single' || pair.key.style === 'double' ? pair.key.style : 'plain'
  const text =
    flow.language === 'json'
      ? JSON.stringify(name)
      : printScalar(name, inFlow ? 'flow' : 'block', quotes)
  const edit = { ...pair.key.range, text }
  return guarded(
    flow,
    draft.edits.length === 0 ? [edit] : trimEdits(flow.text, composeEdits(draft.edits, [edit])),
  )
}
