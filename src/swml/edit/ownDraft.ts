import { printableOfNode } from '../print/printable.ts'
import { mergedPairs } from '../syntax/mergedPairs.ts'
import { pairAt } from '../syntax/nodeAt.ts'
import type { Flow, Path } from '../types.ts'
import { catalogueFacts } from './catalogueFacts.ts'
import { type Draft, draftAt, edited, pathInDraft } from './draft.ts'
import { setIn } from './setIn.ts'

/**
 * A draft for an edit below a path, which from here on is this place's own: what a merge key brings there is written
 * out as a key, which counts before it. Undefined where the text can't be read.
 */
export function ownDraft(flow: Flow, path: Path): Draft | undefined {
  const draft = draftAt(flow, path)
  if (!draft?.flow.requiresFullParse) return draft
  const inDraft = pathInDraft(draft, path)
  let node = draft.root
  for (const [depth, key] of inDraft.entries()) {
    const pair = pairAt(node, key)
    if (node?.kind === 'map' && !pair) {
      const brought = mergedPairs(node).find((each) => each.name === String(key))
      if (!brought) return draft
      const value = printableOfNode(brought.value)
      const place = path.slice(0, path.length - inDraft.length + depth + 1)
      return value && edited(draft, setIn(draft, place, value, catalogueFacts))
    }
    if (node?.kind === 'seq' && typeof key === 'number') node = node.items[key]?.value
    else node = pair?.value
  }
  return draft
}
