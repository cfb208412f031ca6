import { samePlain } from '../samePlain.ts'
import { withNested } from '../tree/eachStep.ts'
import type { Step, TextEdit } from '../types.ts'
import { sameWay } from './goesOn.ts'

/**
 * Finds steps again after edits and gives the fresh ones (which it changes) the ids of those they were:
 * first where a step's first character still stands, then where a removed step turns up again elsewhere (it was
 * moved), then where a step was replaced on the spot. All others get ids from `nextId` on.
 *
 * @param edits in order
 * @returns the id for the next new step
 */
export function matchSteps(
  old: readonly Step[],
  fresh: readonly Step[],
  edits: readonly TextEdit[],
  nextId: number,
): number {
  const left = new Map(withNested(fresh).map((step) => [step.range.start, step]))
  const lost = new Map<Step, number | undefined>()
  for (const { step, start, replacedAt } of newPlaces(withNested(old), edits))
    if (!takeAt(left, start, step)) lost.set(step, replacedAt)
  findMoved(left, lost)
  for (const [step, at] of lost) takeAt(left, at, step)
  let id = nextId
  for (const step of left.values()) step.id = id++
  return id
}

/** Gives the id of a step that was there to the fresh one that begins at `start`; whether there is one. */
function takeAt(left: Map<number, Step>, start: number | undefined, was: Step): boolean {
  const again = start === undefined ? undefined : left.get(start)
  if (!again || start === undefined) return false
  again.id = was.id
  left.delete(start)
  return true
}

/** Steps that turn up again elsewhere get the ids that they had. */
function findMoved(left: Map<number, Step>, lost: Map<Step, number | undefined>): void {
  // By method, so that thousands of steps that got another one aren't all held against each other.
  const candidates = byMethod(lost.keys())
  for (const step of [...left.values()]) {
    if (left.get(step.range.start) !== step) continue
    for (const candidate of candidates.get(step.method) ?? []) {
      if (!lost.has(candidate) || !isMoved(candidate, step)) continue
      takeOver(candidate, step, left, lost)
      break
    }
  }
}

function byMethod(steps: Iterable<Step>): ReadonlyMap<string, readonly Step[]> {
  const found = new Map<string, Step[]>()
  for (const step of steps) {
    const list = found.get(step.method)
    if (list) list.push(step)
    else found.set(step.method, [step])
  }
  return found
}

/** Whether the layout of these steps is the same as before. */
export function sameShape(old: readonly Step[], fresh: readonly Step[]): boolean {
  return (
    old.length === fresh.length &&
    old.every((step, index) => {
      const other = fresh[index]
      return (
        other !== undefined &&
        step.id === other.id &&
        step.method === other.method &&
        sameWay(step, other) &&
        step.branches.length === other.branches.length &&
        step.branches.every((branch, at) => {
          const same = other.branches[at]
          return (
            same !== undefined && branch.label === same.label && sameShape(branch.steps, same.steps)
          )
        })
      )
    })
  )
}

type Place = { step: Step; start: number | undefined; replacedAt: number | undefined }

/** Where each old step would begin now. `replacedAt`: something else begins where it began. */
function newPlaces(old: readonly Step[], edits: readonly TextEdit[]): Place[] {
  const inOrder = [...old].sort((a, b) => a.range.start - b.range.start)
  let at = 0
  let shift = 0
  return inOrder.map((step) => {
    const { start } = step.range
    let replacedAt: number | undefined
    for (let edit = edits[at]; edit && edit.end <= start; edit = edits[at]) {
      if (edit.start === start) replacedAt = start + shift
      shift += edit.text.length - (edit.end - edit.start)
      at++
    }
    const edit = edits[at]
    if (!edit || edit.start > start) return { step, start: start + shift, replacedAt }
    return { step, start: undefined, replacedAt: edit.start === start ? start + shift : undefined }
  })
}

function isMoved(old: Step, fresh: Step): boolean {
  return (
    old.method === fresh.method &&
    old.notation === fresh.notation &&
    old.otherKeys.length === fresh.otherKeys.length &&
    samePlain(old.value, fresh.value)
  )
}

/** Equal values have equal nested steps. */
function takeOver(
  old: Step,
  fresh: Step,
  left: Map<number, Step>,
  lost: Map<Step, number | undefined>,
): void {
  const before = withNested([old])
  for (const [index, step] of withNested([fresh]).entries()) {
    const was = before[index]
    if (!was || !lost.has(was) || left.get(step.range.start) !== step) continue
    step.id = was.id
    left.delete(step.range.start)
    lost.delete(was)
  }
}
