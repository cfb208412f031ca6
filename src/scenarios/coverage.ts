import {
  allSteps,
  type Branch,
  type Flow,
  type Path,
  placeByPath,
  type Step,
} from '../swml/index.ts'
import type { Coverage, Reached } from './types.ts'

/** What of a flow was come to, all in all: its steps, and the lists in steps (branches). */
export function coverageOf(flow: Flow, reached: readonly Reached[]): Coverage {
  const steps = new Set(reached.flatMap((each) => each.steps))
  const lists = new Set(reached.flatMap((each) => each.lists))
  const all = { steps: stepsToReach(flow), lists: listsToReach(flow) }
  const missingSteps = all.steps.filter((path) => !steps.has(JSON.stringify(path)))
  const missingLists = all.lists.filter((path) => !lists.has(JSON.stringify(path)))
  return {
    steps: { reached: all.steps.length - missingSteps.length, all: all.steps.length },
    lists: { reached: all.lists.length - missingLists.length, all: all.lists.length },
    missingSteps,
    missingLists,
  }
}

function stepsToReach(flow: Flow): Path[] {
  return allSteps(flow).map(({ path }) => path)
}

function listsToReach(flow: Flow): Path[] {
  return allSteps(flow).flatMap((step) =>
    step.branches.filter((branch) => isTold(step, branch)).map(({ path }) => path),
  )
}

/** Whether a call tells of it: not of an empty list that a person called would go through. */
function isTold(step: Step, { path, steps }: Branch): boolean {
  return steps.length > 0 || placeByPath(step)(path)?.runs !== 'apart'
}
