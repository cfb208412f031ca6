import type { Flow, Path, Problem, Step, TextEdit } from '../swml/index.ts'
import { eachStep, stepAbove, stepsTouching, stepsWithIds } from '../swml/index.ts'
import { type Mapping, mappingOf } from '../text/mapThrough.ts'
import type { DocumentLanguage } from './language.ts'
import { moveProblem } from './moveProblem.ts'
import { nextTask } from './nextTask.ts'

/** A problem with the step it belongs to, so that it can be found again wherever the step went. */
type Indexed = { problem: Problem; owner: number | undefined; rest: Path }

/** All problems of a readable flow, kept over edits so that only what an edit touched is checked again. */
export type ProblemIndex = {
  ofSteps: ReadonlyMap<number, readonly Indexed[]>
  ofFlow: readonly Indexed[]
}

/** No problems. */
export const emptyIndex: ProblemIndex = { ofSteps: new Map(), ofFlow: [] }

/** Problems of single steps and of the flow as a whole, as a worker or a whole check found them. */
export function indexProblems(
  flow: Flow,
  ofSteps: readonly Problem[],
  ofFlow: readonly Problem[],
): ProblemIndex {
  const indexed = new Map<number, Indexed[]>()
  addTo(indexed, flow, ofSteps)
  return { ofSteps: indexed, ofFlow: indexFlowProblems(flow, ofFlow) }
}

/** How many problems are indexed at once, which takes a few milliseconds. */
const mostAtOnce = 5_000

/** Problems of single steps, indexed some at a time; undefined once `isCurrent` says that it was for nothing. */
export async function indexStepProblems(
  flow: Flow,
  ofSteps: readonly Problem[],
  isCurrent: () => boolean,
): Promise<ProblemIndex['ofSteps'] | undefined> {
  const indexed = new Map<number, Indexed[]>()
  for (let from = 0; from < ofSteps.length; from += mostAtOnce) {
    if (from > 0) await nextTask()
    if (!isCurrent()) return undefined
    addTo(indexed, flow, ofSteps.slice(from, from + mostAtOnce))
  }
  // What it leads to takes a moment as well.
  if (ofSteps.length > mostAtOnce) await nextTask()
  return isCurrent() ? indexed : undefined
}

/** Problems of the flow as a whole. */
export function indexFlowProblems(flow: Flow, ofFlow: readonly Problem[]): ProblemIndex['ofFlow'] {
  return ofFlow.map((problem) => indexOne(flow, problem))
}

function addTo(indexed: Map<number, Indexed[]>, flow: Flow, ofSteps: readonly Problem[]): void {
  for (const problem of ofSteps) {
    const one = indexOne(flow, problem)
    const list = indexed.get(one.owner ?? -1)
    if (list) list.push(one)
    else indexed.set(one.owner ?? -1, [one])
  }
}

/** Checks every step on its own. */
export function checkEachStep(flow: Flow, language: DocumentLanguage): Problem[] {
  const problems: Problem[] = []
  eachStep(flow, (step) => {
    problems.push(...language.checkStep(flow, step))
  })
  return problems
}

/** The index after an edit: problems of untouched steps moved along, touched and new steps checked again. */
export function updateIndex(
  index: ProblemIndex,
  before: Flow,
  after: Flow,
  edits: readonly TextEdit[],
  language: DocumentLanguage,
): ProblemIndex {
  const steps = changedSteps(before, after, edits)
  const fresh = new Set(steps.map((step) => step.id))
  const moved = before.shape === after.shape ? undefined : ownersAfter(index, after)
  const mapping = mappingOf(edits)
  const ofSteps = new Map<number, readonly Indexed[]>()
  for (const [owner, list] of index.ofSteps) {
    if (fresh.has(owner) || (moved && owner >= 0 && !moved.has(owner))) continue
    ofSteps.set(owner, moveAll(list, mapping, moved))
  }
  for (const step of steps) {
    const problems = language.checkStep(after, step)
    if (problems.length > 0)
      ofSteps.set(
        step.id,
        problems.map((each) => indexUnder(step, each)),
      )
  }
  return { ofSteps, ofFlow: moveAll(index.ofFlow, mapping, moved) }
}

type Listed = {
  problems: readonly Problem[]
  problemsByStep: ReadonlyMap<number, readonly Problem[]>
}

/**
 * What the document shows: all problems by place, and those of each step. Lists equal to those in `before` are the
 * same objects, so that a card whose problems didn't change isn't drawn again.
 */
export function listProblems(flow: Flow, index: ProblemIndex, before: Listed): Listed {
  const problems: Problem[] = []
  const byStep = new Map<number, Problem[]>()
  const add = ({ problem, owner }: Indexed) => {
    problems.push(problem)
    if (owner === undefined) return
    const list = byStep.get(owner)
    if (list) list.push(problem)
    else byStep.set(owner, [problem])
  }
  for (const problem of flow.problems) add(indexOne(flow, problem))
  for (const list of index.ofSteps.values()) list.forEach(add)
  index.ofFlow.forEach(add)
  problems.sort(byPlace)
  const problemsByStep = new Map<number, readonly Problem[]>()
  for (const [id, list] of byStep) {
    problemsByStep.set(id, keep(before.problemsByStep.get(id), list.sort(byPlace)))
  }
  const same = keep(before.problems, problems) === before.problems
  return same ? before : { problems, problemsByStep }
}

function keep(before: readonly Problem[] | undefined, after: readonly Problem[]) {
  const same = before?.length === after.length && after.every((one, index) => one === before[index])
  return before && same ? before : after
}

/**
 * Steps whose text an edit touched, those around them, and steps that weren't there before. The text before counts as
 * well as the text after: a step can lose its end to an edit behind where it ends now.
 */
function changedSteps(before: Flow, after: Flow, edits: readonly TextEdit[]): Step[] {
  let shift = 0
  const ranges = [...edits]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text }) => {
      const at = start + shift
      shift += text.length - (end - start)
      return { start: at, end: at + text.length }
    })
  const changed = new Map(stepsTouching(after, ranges).map((step) => [step.id, step]))
  const lost = stepsTouching(before, edits)
    .map((step) => step.id)
    .filter((id) => !changed.has(id))
  for (const step of stepsWithIds(after, lost)) changed.set(step.id, step)
  if (before.shape !== after.shape) {
    eachStep(after, (step) => {
      if (step.id >= before.nextId) changed.set(step.id, step)
    })
  }
  return [...changed.values()]
}

function ownersAfter(index: ProblemIndex, after: Flow): Map<number, Step> {
  const ids = new Set(index.ofSteps.keys())
  for (const { owner } of index.ofFlow) if (owner !== undefined) ids.add(owner)
  return new Map(stepsWithIds(after, ids).map((step) => [step.id, step]))
}

/** `moved` is undefined where every step is still at its path. */
function moveAll(
  list: readonly Indexed[],
  mapping: Mapping,
  moved: ReadonlyMap<number, Step> | undefined,
): readonly Indexed[] {
  let changed = false
  const result: Indexed[] = []
  for (const indexed of list) {
    const owner = indexed.owner === undefined ? undefined : moved?.get(indexed.owner)
    if (moved && indexed.owner !== undefined && !owner) {
      changed = true
      continue
    }
    const path = owner ? [...owner.path, ...indexed.rest] : indexed.problem.path
    const problem = moveProblem(indexed.problem, mapping, path)
    if (problem !== indexed.problem) changed = true
    result.push(problem === indexed.problem ? indexed : { ...indexed, problem })
  }
  return changed ? result : list
}

function indexOne(flow: Flow, problem: Problem): Indexed {
  const step = stepAbove(flow, problem.path)
  return step ? indexUnder(step, problem) : { problem, owner: undefined, rest: problem.path }
}

function indexUnder(step: Step, problem: Problem): Indexed {
  return { problem, owner: step.id, rest: problem.path.slice(step.path.length) }
}

function byPlace(a: Problem, b: Problem): number {
  return a.range.start - b.range.start || a.range.end - b.range.end
}
