import { allSteps, type Flow, type Path, placeByPath } from '../swml/index.ts'
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

/** Not an empty list that a person called would go through: a call tells nothing of it. */
function listsToReach(flow: Flow): Path[] {
  return allSteps(flow).flatMap((step) => {
    if (step.branches.length === 0) return []
    const placeOf = placeByPath(step)
    return step.branches.flatMap(({ path, steps }) =>
      steps.length > 0 || placeOf(path)?.runs !== 'apart' ? [path] : [],
    )
  })
}
