import { lineStart } from '../../text/lines.ts'
import type { Flow, Path, TextEdit } from '../types.ts'
import { guarded, meansTheSame } from './aliases.ts'
import { insertBetween, removeBlockEntry } from './blockEntries.ts'
import { edited } from './draft.ts'
import { insertInlineEntry, removeInlineEntries } from './inlineEntries.ts'
import { containerAt } from './insertField.ts'
import { ownDraft } from './ownDraft.ts'
import { stylesOf } from './setIn.ts'
import { entriesOf } from './spot.ts'
import { linesAtColumn0, unitOf } from './unit.ts'

/**
 * Moves a list item or a row of a map before the one that is at `index` of the same list or map now; its length moves
 * it to the end. Comment lines directly above go along.
 * @returns edits on `flow.text`; none where nothing would change, or where it can't be done safely.
 */
export function moveField(flow: Flow, path: Path, index: number): TextEdit[] {
  const key = path.at(-1)
  const parent = path.slice(0, -1)
  const draft = ownDraft(flow, parent)
  if (key === undefined) return []
  const spot = draft && containerAt(draft, parent)
  const node = spot?.node
  if (!draft || (node?.kind !== 'map' && node?.kind !== 'seq')) return []
  const from =
    node.kind === 'map'
      ? node.pairs.findLastIndex((pair) => pair.name === String(key))
      : Number(key)
  const entries = entriesOf(draft.text, node)
  const entry = entries[from]
  const to = Math.max(0, Math.min(index, entries.length))
  if (!entry || to === from || to === from + 1) return []
  const target = to > from ? to - 1 : to
  const { text } = draft

  const isFlow = node.style === 'flow'
  const unit = unitOf(text, entry)
  const lines = linesAtColumn0(text, unit.above, unit.end, unit.column)
  const without = edited(
    draft,
    isFlow
      ? removeInlineEntries(text, entries, from, from + 1)
      : removeBlockEntry(text, entry, entries[from + 1], true),
  )
  const left = without && containerAt(without, parent)?.node
  if (!without || (left?.kind !== 'map' && left?.kind !== 'seq')) return []
  const rest = entriesOf(without.text, left)
  const edits = isFlow
    ? insertInlineEntry(without.text, rest, target, stylesOf(draft).flow.comma, () =>
        text.slice(entry.start, entry.end),
      )
    : insertBetween(without.text, rest[target - 1], rest[target], lines, {
        // Where the moved entry was the last line of a text without a line break at its end, one is there now.
        ...(lineStart(without.text, without.text.length) === without.text.length
          ? { atEndOfText: 'after-removed' as const }
          : {}),
      })
  const moved = guarded(flow, edited(without, edits)?.edits)
  const then = [...parent, node.kind === 'map' ? key : target]
  return meansTheSame(flow, moved, path, then) ? moved : []
}
