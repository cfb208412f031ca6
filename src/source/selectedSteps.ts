import type { Branch, Flow, Step } from '../swml/index.ts'

/** The steps with these ids, in the order of the text. Stops as soon as all are found. */
export function selectedSteps(flow: Flow, ids: readonly number[]): Step[] {
  const found: Step[] = []
  if (ids.length === 0) return found
  const wanted = new Set(ids)
  const lists = flow.sections.map(({ steps }) => steps)
  const visit = (steps: readonly Step[]): boolean => {
    for (const step of steps) {
      if (wanted.has(step.id)) found.push(step)
      if (found.length === wanted.size) return true
      if (step.branches.some((branch: Branch) => visit(branch.steps))) return true
    }
    return false
  }
  lists.some(visit)
  return found
}
