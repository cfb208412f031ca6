import { applyEdits } from '../../text/applyEdits.ts'
import { composeEdits, trimEdits } from '../../text/composeEdits.ts'
import { readFlow } from '../read/readFlow.ts'
import { listAt, listOf } from '../tree/listAt.ts'
import { samePath, startsWith } from '../tree/paths.ts'
import type { Flow, Path, Place, Step, TextEdit } from '../types.ts'
import { guarded, meansTheSame } from './aliases.ts'
import { byList, chosenSteps } from './chosenSteps.ts'
import { placedSteps, placeSteps } from './placeSteps.ts'
import { removeFromList } from './removeSteps.ts'
import { isInline, takeSteps, type WrittenStep } from './writtenStep.ts'

/**
 * Moves steps to a place (in terms of the flow before the move), in the order of the text. Comment lines directly
 * above a step go with it. Where aliases would mean something else there, the steps are written out.
 * @returns edits on `flow.text`; none where nothing would change, where the place lies inside a moved step, or where an
 *   alias that stays repeats a part of one.
 */
export function moveSteps(flow: Flow, paths: readonly Path[], place: Place): TextEdit[] {
  const steps = chosenSteps(flow, paths)
  if (
    !flow.readable ||
    steps.length === 0 ||
    steps.some((step) => startsWith(place.list, step.path)) ||
    staysPut(flow, steps, place)
  )
    return []
  const then = movedPaths(flow, paths, place)
  const asWritten = moved(flow, steps, place, then, takeSteps(flow, steps, true))
  const isSame = steps.every(({ path }, index) =>
    meansTheSame(flow, asWritten, path, then[index] ?? path),
  )
  if (isSame && asWritten.length > 0) return asWritten
  return flow.requiresFullParse ? moved(flow, steps, place, then, takeSteps(flow, steps)) : []
}

function moved(
  flow: Flow,
  steps: readonly Step[],
  place: Place,
  then: readonly Path[],
  taken: readonly WrittenStep[] | undefined,
): TextEdit[] {
  const [first] = then
  const index = first?.at(-1)
  if (!taken || !first || typeof index !== 'number') return []
  const lists = byList(steps)
  const same = lists.find((each) => samePath(each.list, place.list))
  const isFlow = (path: Path) => listAt(flow, path)?.steps[0]?.dash === -1
  const inRounds = same && (isFlow(same.list) || steps.some((step) => isInline(flow, step)))
  // Comments can't come into flow style: there they stay where they are.
  const target = listAt(flow, place.list)
  const withComments = !(target && target.steps.length > 0 && isFlow(place.list))
  const removal = lists.flatMap(({ list, indexes }) => {
    const keepList = list === same?.list && !inRounds
    return removeFromList(flow, list, indexes, { withComments, keepList })
  })
  if (!inRounds) {
    const placed = placedSteps(flow, place, taken, removal)
    return placed ? guarded(flow, [...removal, ...placed]) : []
  }
  const without = readFlow(applyEdits(flow.text, removal))
  const placed = placedSteps(without, { list: listOf(first), index }, taken)
  return placed ? guarded(flow, trimEdits(flow.text, composeEdits(removal, placed))) : []
}

/**
 * Puts copies of steps at a place, with the comment lines directly above them; what they share with other places is
 * written out.
 * @returns edits on `flow.text`; none where the place isn't one for steps.
 */
export function copySteps(flow: Flow, paths: readonly Path[], place: Place): TextEdit[] {
  const copies = takeSteps(flow, chosenSteps(flow, paths))
  return (copies && placeSteps(flow, place, copies)) ?? []
}

/** Where the steps are after `moveSteps`, in the order of the text before it. */
export function movedPaths(flow: Flow, paths: readonly Path[], place: Place): Path[] {
  const steps = chosenSteps(flow, paths)
  const length = listAt(flow, place.list)?.steps.length ?? place.index
  const index = Math.max(0, Math.min(place.index, length))
  const moved = steps.map((step) => step.path)
  const target = pathAfterRemoval([...place.list, index], moved)
  const at = Number(target.at(-1))
  return moved.map((_, offset) => [...listOf(target), at + offset])
}

/** Where something is once the steps at `removed` are gone. */
export function pathAfterRemoval(path: Path, removed: readonly Path[]): Path {
  return path.map((key, depth) => {
    if (typeof key !== 'number') return key
    const before = removed.filter(
      (each) =>
        each.length === depth + 1 && startsWith(path, listOf(each)) && Number(each.at(-1)) < key,
    )
    return key - before.length
  })
}

function staysPut(flow: Flow, steps: readonly Step[], place: Place): boolean {
  const indexes = steps.map((step) => Number(step.path.at(-1)))
  const [first = 0] = indexes
  const last = indexes.at(-1) ?? 0
  if (!steps.every((step) => samePath(listOf(step.path), place.list))) return false
  const length = listAt(flow, place.list)?.steps.length ?? 0
  const index = Math.min(place.index, length)
  return last - first === indexes.length - 1 && index >= first && index <= last + 1
}
