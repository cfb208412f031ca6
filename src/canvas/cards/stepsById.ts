import { stepPlaces } from '../../layout/stepPlaces.ts'
import type { Flow, Step } from '../../swml/index.ts'

/** Steps by their id. */
export type StepsById = { get: (id: number) => Step | undefined }

const known = new WeakMap<object, StepsById>()

/** Every step of a flow by its id: found by its place when asked for, since each key makes a new flow of all steps. */
export function stepsById(flow: Pick<Flow, 'sections' | 'shape'>): StepsById {
  const found = known.get(flow)
  if (found !== undefined) return found
  const places = stepPlaces(flow).byId
  const get = (id: number): Step | undefined => {
    const place = places.get(id)
    if (place === undefined) return undefined
    const { sectionIndex, parent, branchIndex, index } = place
    const list =
      parent === undefined ? flow.sections[sectionIndex] : get(parent)?.branches[branchIndex]
    return list?.steps[index]
  }
  const steps = { get }
  known.set(flow, steps)
  return steps
}
