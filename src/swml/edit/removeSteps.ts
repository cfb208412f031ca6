import { lineEnd } from '../../text/lines.ts'
import { listAt } from '../tree/listAt.ts'
import type { Flow, Path, Step, TextEdit } from '../types.ts'
import { guarded } from './aliases.ts'
import { removeBlockEntry } from './blockEntries.ts'
import { byList, chosenSteps } from './chosenSteps.ts'
import { draftAt, pathInDraft } from './draft.ts'
import { removeInlineEntries } from './inlineEntries.ts'
import { replaceNode } from './replaceNode.ts'
import { stylesOf } from './setIn.ts'
import { spotsAlong } from './spot.ts'
import { unitOf } from './unit.ts'
import { isInline, stepEntry } from './writtenStep.ts'

/**
 * Takes steps out, with their lines; a list left empty becomes `[]`. Comments above them stay, but for
 * `withComments`: then those go that `stepsText` takes along.
 * @returns edits on `flow.text`; none where there are no such steps, or where an alias elsewhere repeats a part of one.
 */
export function removeSteps(
  flow: Flow,
  paths: readonly Path[],
  options: { withComments?: boolean } = {},
): TextEdit[] {
  if (!flow.readable) return []
  const steps = chosenSteps(flow, paths)
  const edits = byList(steps).flatMap(({ list, indexes }) =>
    removeFromList(flow, list, indexes, options),
  )
  return guarded(flow, edits)
}

/** `keepList`: other steps come in by other edits, so that it needs no `[]`. */
export function removeFromList(
  flow: Flow,
  path: Path,
  indexes: readonly number[],
  options: { withComments?: boolean; keepList?: boolean } = {},
): TextEdit[] {
  const list = listAt(flow, path)
  if (!list) return []
  const { steps } = list
  if (indexes.length === steps.length && !options.keepList)
    return emptied(flow, path, steps, options.withComments)
  const entries = steps.map(stepEntry)
  if (steps[0]?.dash === -1) {
    return runsOf(indexes).flatMap(([from, to]) =>
      removeInlineEntries(flow.text, entries, from, to),
    )
  }
  const first = steps[0]
  const runs = runsOf(indexes)
  return runs.flatMap(([from, to]) => {
    const start = entries[from]
    const end = entries[to - 1]
    // A first step that shares its line with another dash: the run goes as one, and the next step moves up.
    if (from === 0 && start && end && first && isInline(flow, first)) {
      return removeBlockEntry(flow.text, { start: start.start, end: end.end }, entries[to])
    }
    return entries
      .slice(from, to)
      .flatMap((entry) => removeBlockEntry(flow.text, entry, undefined, options.withComments))
  })
}

function emptied(flow: Flow, path: Path, steps: readonly Step[], withComments = false): TextEdit[] {
  const draft = draftAt(flow, path)
  const inDraft = draft && pathInDraft(draft, path)
  const spots = draft && inDraft ? spotsAlong(draft, inDraft) : []
  const spot = spots.at(-1)
  if (!draft || !spot || spots.length !== (inDraft?.length ?? 0) + 1) return []
  const isBelow = spot.node.range.start > lineEnd(flow.text, Math.max(0, spot.indicatorEnd))
  if (steps[0]?.dash === -1 || !isBelow) {
    return replaceNode(flow.text, spot, { kind: 'seq', items: [] }, stylesOf(draft)) ?? []
  }
  // Behind the list's anchor, where it has one.
  const behind = spot.node.props?.end ?? spot.indicatorEnd
  return [
    { start: behind, end: behind, text: ' []' },
    ...steps.map((step) => {
      const unit = unitOf(flow.text, stepEntry(step))
      return { start: withComments ? unit.above : unit.start, end: unit.end, text: '' }
    }),
  ]
}

/** Consecutive indexes as ranges, the end exclusive. */
function runsOf(indexes: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const index of indexes) {
    const last = runs.at(-1)
    if (last && last[1] === index) last[1] = index + 1
    else runs.push([index, index + 1])
  }
  return runs
}
