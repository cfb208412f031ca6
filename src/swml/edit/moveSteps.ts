import { readFlow } from '../read/readFlow.ts'
import { nodeAt } from '../syntax/nodeAt.ts'
import { parse } from '../syntax/parse.ts'
import type { Flow, Path, Place, Step, TextEdit } from '../types.ts'
import { hasAnchorOrAlias } from './anchors.ts'
import { byList, chosenSteps } from './chosenSteps.ts'
import { composeEdits } from './composeEdits.ts'
import { listAt, samePath, startsWith } from './findStep.ts'
import { placeSteps } from './placeSteps.ts'
import { removeFromList } from './removeSteps.ts'
import { applyEdits } from './textEdits.ts'
import { isInline, takeStep, type WrittenStep } from './writtenStep.ts'

/**
 * Moves steps to a place (in terms of the flow before the move), in the order of the text. Comment lines directly
 * above a step go with it.
 * @returns edits on `flow.text`; none where nothing would change, where the place lies inside a moved step, or where a
 *   step holds an anchor or an alias.
 */
export function moveSteps(flow: Flow, paths: readonly Path[], place: Place): TextEdit[] {
  const steps = chosenSteps(flow, paths)
  const taken = take(flow, steps)
  if (
    !taken ||
    steps.some((step) => startsWith(place.list, step.path)) ||
    staysPut(flow, steps, place)
  )
    return []
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
    const placed = placeSteps(flow, place, taken, removal)
    return placed ? [...removal, ...placed] : []
  }
  const without = readFlow(applyEdits(flow.text, removal))
  const first = movedPaths(flow, paths, place)[0]
  const index = first?.at(-1)
  if (typeof index !== 'number' || !first) return []
  const placed = placeSteps(without, { list: first.slice(0, -1), index }, taken)
  return placed ? composeEdits(flow.text, removal, placed) : []
}

/**
 * Puts copies of steps at a place, with the comment lines directly above them.
 * @returns edits on `flow.text`; none where the place isn't one for steps.
 */
export function copySteps(flow: Flow, paths: readonly Path[], place: Place): TextEdit[] {
  const steps = chosenSteps(flow, paths)
  const copies = take(flow, steps) ?? steps.map((step) => takeStep(flow, step, true))
  return placeSteps(flow, place, copies) ?? []
}

/** Where the steps are after `moveSteps`, in the order of the text before it. */
export function movedPaths(flow: Flow, paths: readonly Path[], place: Place): Path[] {
  const steps = chosenSteps(flow, paths)
  const length = listAt(flow, place.list)?.steps.length ?? place.index
  const index = Math.max(0, Math.min(place.index, length))
  const moved = steps.map((step) => step.path)
  const target = pathAfterRemoval([...place.list, index], moved)
  const at = Number(target.at(-1))
  return moved.map((_, offset) => [...target.slice(0, -1), at + offset])
}

/** Where something is once the steps at `removed` are gone. */
export function pathAfterRemoval(path: Path, removed: readonly Path[]): Path {
  return path.map((key, depth) => {
    if (typeof key !== 'number') return key
    const before = removed.filter(
      (each) =>
        each.length === depth + 1 &&
        startsWith(path, each.slice(0, -1)) &&
        Number(each.at(-1)) < key,
    )
    return key - before.length
  })
}

/** Undefined where one of them holds an anchor or an alias, or where there are none. */
function take(flow: Flow, steps: readonly Step[]): WrittenStep[] | undefined {
  if (!flow.readable || steps.length === 0) return undefined
  if (flow.wholeReadOnly) {
    const { root } = parse(flow.text)
    if (steps.some((step) => hasAnchorOrAlias(flow.text, nodeAt(root, step.path)))) return undefined
  }
  return steps.map((step) => takeStep(flow, step))
}

function staysPut(flow: Flow, steps: readonly Step[], place: Place): boolean {
  const indexes = steps.map((step) => Number(step.path.at(-1)))
  const [first = 0] = indexes
  const last = indexes.at(-1) ?? 0
  if (!steps.every((step) => samePath(step.path.slice(0, -1), place.list))) return false
  const length = listAt(flow, place.list)?.steps.length ?? 0
  const index = Math.min(place.index, length)
  return last - first === indexes.length - 1 && index >= first && index <= last + 1
}
