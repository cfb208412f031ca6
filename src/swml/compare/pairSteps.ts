import { alikeInOrder } from '../../text/alikeInOrder.ts'
import { withNested } from '../tree/eachStep.ts'
import type { Flow, Path, Step } from '../types.ts'
import { keysOf, type StepKeys } from './stepKeys.ts'

/** Which step of one flow is which of another, and which of the other's stand elsewhere. */
export type Pairing = {
  afterOf: ReadonlyMap<Step, Step>
  beforeOf: ReadonlyMap<Step, Step>
  moved: ReadonlySet<Step>
}

/** Two lists of steps that stand for each other. */
export type ListPair = { before: readonly Step[]; after: readonly Step[] }

/** What isn't the same between two steps that are. */
type Gap = { before: readonly StepKeys[]; after: readonly StepKeys[] }

type Work = {
  keys: (side: keyof Gap, steps: readonly Step[]) => readonly StepKeys[]
  afterOf: Map<Step, Step>
  beforeOf: Map<Step, Step>
  moved: Set<Step>
  gaps: Gap[]
}

/** Pairs the steps of two flows whose sections are paired already; see `compareFlows`. */
export function pairSteps(before: Flow, after: Flow, sections: readonly ListPair[]): Pairing {
  const known = new Map<Step, StepKeys>()
  const keyOf = (flow: Flow, step: Step) => {
    const keys = known.get(step) ?? keysOf(flow, step)
    known.set(step, keys)
    return keys
  }
  const flows = { before, after }
  const work: Work = {
    keys: (side, steps) => steps.map((step) => keyOf(flows[side], step)),
    afterOf: new Map(),
    beforeOf: new Map(),
    moved: new Set(),
    gaps: [],
  }
  for (const pair of sections) pairLists(work, pair)
  findMoved(work)
  findChanged(work)
  return work
}

/** The steps that are the same stay, as many as stay in order; between them are gaps. */
function pairLists(work: Work, { before, after }: ListPair): void {
  const [b, a] = [work.keys('before', before), work.keys('after', after)]
  let [fromB, fromA] = [0, 0]
  for (const [one, other] of alike(b, a, whole)) {
    pairWhole(work, one.step, other.step)
    const [toB, toA] = [b.indexOf(one, fromB), a.indexOf(other, fromA)]
    lookInto(work, { before: b.slice(fromB, toB), after: a.slice(fromA, toA) })
    ;[fromB, fromA] = [toB + 1, toA + 1]
  }
  lookInto(work, { before: b.slice(fromB), after: a.slice(fromA) })
}

/** Steps that hold others are paired first, so that what is in them is compared in turn. */
function lookInto(work: Work, gap: Gap): void {
  if (gap.before.length === 0 && gap.after.length === 0) return
  work.gaps.push(gap)
  for (const key of [own, method])
    for (const [one, other] of alike(
      free(work, gap.before, holds),
      free(work, gap.after, holds),
      key,
    )) {
      pair(work, one.step, other.step)
      for (const lists of branchesOf(one.step, other.step)) pairLists(work, lists)
    }
}

/** The branches of two steps at the same places within them. */
function branchesOf(before: Step, after: Step): ListPair[] {
  const at = (step: Step, path: Path) => JSON.stringify(path.slice(step.path.length))
  const rest = new Map(after.branches.map(({ path, steps }) => [at(after, path), steps]))
  const pairs = before.branches.map(({ path, steps }) => {
    const place = at(before, path)
    const other = rest.get(place) ?? []
    rest.delete(place)
    return { before: steps, after: other }
  })
  return [...pairs, ...[...rest.values()].map((steps) => ({ before: [], after: steps }))]
}

/** What is left over on both sides and is the same: whole steps first, then what was nested in those. */
function findMoved(work: Work): void {
  for (const deep of [false, true]) {
    const left = (side: keyof Gap) => {
      const steps = work.gaps.flatMap((gap) => free(work, gap[side])).map(({ step }) => step)
      return work.keys(side, deep ? withNested(steps) : steps)
    }
    const waiting = new Map<string, Step[]>()
    for (const { step, whole } of left('before')) {
      const alike = waiting.get(whole)
      if (alike) alike.push(step)
      else waiting.set(whole, [step])
    }
    for (const { step, whole } of left('after')) {
      const from = waiting.get(whole)?.find((each) => !isPaired(work, each))
      if (from === undefined || isPaired(work, step)) continue
      pairWhole(work, from, step)
      work.moved.add(step)
    }
  }
}

/** What is left between the same two neighbours and is of one method. */
function findChanged(work: Work): void {
  for (const { before, after } of work.gaps)
    for (const [one, other] of alike(free(work, before), free(work, after), method))
      pair(work, one.step, other.step)
}

const whole = (keys: StepKeys) => keys.whole
const own = (keys: StepKeys) => keys.own
const method = ({ step }: StepKeys) => `${step.notation === 'malformed' ? '?' : ''}${step.method}`
const holds = ({ step }: StepKeys) => step.branches.length > 0

function alike(
  before: readonly StepKeys[],
  after: readonly StepKeys[],
  key: (keys: StepKeys) => string,
): (readonly [StepKeys, StepKeys])[] {
  return alikeInOrder(before.map(key), after.map(key)).flatMap(([b, a]) => {
    const [one, other] = [before[b], after[a]]
    return one && other ? [[one, other] as const] : []
  })
}

function free(
  work: Work,
  keys: readonly StepKeys[],
  fits: (keys: StepKeys) => boolean = () => true,
) {
  return keys.filter((each) => !isPaired(work, each.step) && fits(each))
}

function isPaired({ afterOf, beforeOf }: Work, step: Step): boolean {
  return afterOf.has(step) || beforeOf.has(step)
}

function pair({ afterOf, beforeOf }: Work, before: Step, after: Step): void {
  afterOf.set(before, after)
  beforeOf.set(after, before)
}

/** Two steps that are the same with all that is in them; their branches may stand in another order. */
function pairWhole(work: Work, before: Step, after: Step): void {
  pair(work, before, after)
  for (const lists of branchesOf(before, after))
    for (const [index, step] of lists.before.entries()) {
      const other = lists.after[index]
      if (other) pairWhole(work, step, other)
    }
}
