import type { Flow, Step } from '../../swml/index.ts'

const known = new WeakMap<object, ReadonlyMap<number, Step>>()

/** Every step of a flow by its id. Made once per flow. */
export function stepsById(flow: Pick<Flow, 'sections'>): ReadonlyMap<number, Step> {
  const found = known.get(flow)
  if (found !== undefined) return found
  const byId = new Map<number, Step>()
  const visit = (steps: readonly Step[]) => {
    for (const step of steps) {
      byId.set(step.id, step)
      for (const branch of step.branches) visit(branch.steps)
    }
  }
  for (const section of flow.sections) visit(section.steps)
  known.set(flow, byId)
  return byId
}
