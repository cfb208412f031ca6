import type { Flow, Step } from '../types.ts'

/** Where a step stands, in words, as seen from another: "step 6", "step 2 of ‘Otherwise’", "step 3 of section ‘bye’". */
export function stepWords(flow: Flow, stepId: number, from?: number): string {
  const all = placesIn(flow)
  const place = all.get(stepId)
  if (!place) return 'a step'
  const other = from === undefined ? undefined : all.get(from)
  const step = `step ${place.number}`
  if (other && other.list === place.list) return step
  const where = other && other.section === place.section ? '' : `section ‘${place.section}’`
  if (place.branch === undefined)
    return where === '' ? `${step} of the section` : `${step} of ${where}`
  return where === '' ? `${step} of ‘${place.branch}’` : `${step} of ‘${place.branch}’ in ${where}`
}

/** The step with this id. */
export function stepIn(flow: Flow, stepId: number): Step | undefined {
  return placesIn(flow).get(stepId)?.step
}

type Place = {
  step: Step
  number: number
  list: readonly Step[]
  branch: string | undefined
  section: string
}

const known = new WeakMap<Flow, ReadonlyMap<number, Place>>()

function placesIn(flow: Flow): ReadonlyMap<number, Place> {
  const before = known.get(flow)
  if (before) return before
  const places = new Map<number, Place>()
  const visit = (list: readonly Step[], branch: string | undefined, section: string) => {
    list.forEach((step, index) => {
      places.set(step.id, { step, number: index + 1, list, branch, section })
      for (const inner of step.branches) visit(inner.steps, inner.label, section)
    })
  }
  for (const section of flow.sections) visit(section.steps, undefined, section.name)
  known.set(flow, places)
  return places
}
