import { controlOf } from '../methods/definitionOf.ts'
import type { Step } from '../types.ts'
import { placeByPath } from './branchPlaces.ts'

type Own = { leaves: boolean; exhaustive: boolean; label: boolean }

const onward: Own = { leaves: false, exhaustive: false, label: false }

/** What a step's own settings say of where the call goes from it. */
function ownWay(step: Step): Own {
  const { ends, returns, jump, call, exhaustive, label } = controlOf(step)
  const leaves =
    ends === true || returns === true || jump?.always === true || call?.forGood === true
  if (!leaves && exhaustive !== true && label === undefined) return onward
  return { leaves, exhaustive: exhaustive === true, label: label !== undefined }
}

/** Whether the call goes on alike from two versions of a step, as far as their own settings say. */
export function sameWay(a: Step, b: Step): boolean {
  if (a === b) return true
  const [one, other] = [ownWay(a), ownWay(b)]
  return (
    one.leaves === other.leaves && one.exhaustive === other.exhaustive && one.label === other.label
  )
}

/**
 * Whether the call may come from a step to the one below it: not from one that ends it or leaves for elsewhere, nor
 * from one whose branches all do and of which one is always taken.
 */
export function goesOn(step: Step): boolean {
  if (step.branches.length === 0) return !ownWay(step).leaves
  const known = goingOn.get(step)
  if (known !== undefined) return known
  const goes = !ownWay(step).leaves && leadsPast(step)
  goingOn.set(step, goes)
  return goes
}

/** Whether the call may come from the beginning of a list to its end, or from a label in it. */
export function listGoesOn(steps: readonly Step[]): boolean {
  let reached = true
  for (const step of steps) reached = (reached || holdsLabel(step)) && goesOn(step)
  return reached
}

/** Whether the call goes on only where none of a step's branches is taken. */
export function goesOnPastAll(step: Step): boolean {
  if (!goesOn(step)) return false
  const placeOf = placeByPath(step)
  const chosen = step.branches.filter(({ path }) => placeOf(path)?.runs === undefined)
  return chosen.length > 0 && !chosen.some(({ steps }) => listGoesOn(steps))
}

/** Whether a jump may lead to a step, or to one in its branches. */
export function holdsLabel(step: Step): boolean {
  return ownWay(step).label || step.branches.some(({ steps }) => steps.some(holdsLabel))
}

/** Steps never change, and a layout asks about each several times. */
const goingOn = new WeakMap<Step, boolean>()

function leadsPast(step: Step): boolean {
  const placeOf = placeByPath(step)
  const chosen: boolean[] = []
  for (const { path, steps } of step.branches) {
    const runs = placeOf(path)?.runs
    if (runs === 'apart') continue
    const goes = listGoesOn(steps)
    if (runs !== 'always') chosen.push(goes)
    else if (!goes) return false
  }
  return !ownWay(step).exhaustive || chosen.length === 0 || chosen.includes(true)
}
