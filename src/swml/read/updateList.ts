import type { Plain, Step } from '../types.ts'
import { blockParts } from './blockParts.ts'
import { inlineParts } from './inlineParts.ts'
import { moveStep, moveWithin } from './moveSteps.ts'
import {
  type EditRun,
  type ListUpdate,
  type Part,
  type StepList,
  shiftAfter,
  type Update,
} from './update.ts'

/**
 * A list of steps after edits that all lie within it: the touched steps are read again, the others moved. Undefined
 * where that isn't safe, and where no step is left (what stands there then is no list of steps any more).
 */
export function updateList(update: Update, list: StepList, run: EditRun): ListUpdate | undefined {
  const last = list.steps[list.steps.length - 1]
  if (!last) return undefined
  const parts = last.dash >= 0 ? blockParts(update, list, run) : inlineParts(update, list, run)
  if (!parts) return undefined
  const steps = withParts(list, parts, run.shift)
  const newLast = steps[steps.length - 1]
  if (!newLast) return undefined
  const shift = shiftAfter(run)
  return {
    steps,
    plain: list.plain && plainWithParts(list.plain, parts),
    endOf: (end) => (end === last.range.end ? newLast.range.end : end + shift),
  }
}

function withParts(list: StepList, parts: readonly Part[], shiftBefore: number): Step[] {
  const inPlace = parts.every((part) => part.steps.length === part.to - part.from)
  if (inPlace && !list.rebased) return withSameCount(list, parts, shiftBefore)
  // All before the first change stays as it is, in one quick copy.
  const untouched = shiftBefore === 0 && !list.rebased ? (parts[0]?.from ?? 0) : 0
  const steps = list.steps.slice(0, untouched)
  let shift = shiftBefore
  let at = untouched
  for (const part of parts) {
    moveUpTo(list, steps, at, part.from, shift)
    for (const step of part.steps) steps.push(step)
    at = part.to
    shift = part.shiftAfter
  }
  moveUpTo(list, steps, at, list.steps.length, shift)
  return steps
}

/** As many steps as before, each in its place: what typing in a form does, so it must be quick in long lists. */
function withSameCount(list: StepList, parts: readonly Part[], shiftBefore: number): Step[] {
  const steps = list.steps.slice()
  let shift = shiftBefore
  let at = 0
  for (const part of parts) {
    moveWithin(steps, at, part.from, shift)
    for (const [offset, step] of part.steps.entries()) steps[part.from + offset] = step
    at = part.to
    shift = part.shiftAfter
  }
  moveWithin(steps, at, steps.length, shift)
  return steps
}

function moveUpTo(list: StepList, into: Step[], from: number, to: number, shift: number): void {
  const samePaths = from === into.length && !list.rebased
  for (let at = from; at < to; at++) {
    const step = list.steps[at]
    if (step) into.push(moveStep(step, shift, samePaths ? step.path : [...list.path, into.length]))
  }
}

function plainWithParts(plain: readonly Plain[], parts: readonly Part[]): Plain[] {
  const pieces: (readonly Plain[])[] = []
  let at = 0
  for (const part of parts) {
    pieces.push(plain.slice(at, part.from), part.plain)
    at = part.to
  }
  pieces.push(plain.slice(at))
  // Not by spreading: a list may hold more items than a call takes arguments.
  return pieces.flat()
}
