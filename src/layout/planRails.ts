import {
  allSteps,
  type Flow,
  type Lifetimes,
  primaryResource,
  resourceWords,
} from '../swml/index.ts'
import { type RailPlace, railLanes } from './railLanes.ts'
import { type RailLiveness, railLiveness } from './railLiveness.ts'

/** What rails there are, wherever they are drawn: their lanes, colours and names, by the step that starts each. */
export type RailPlan = {
  liveness: RailLiveness
  places: ReadonlyMap<number, RailPlace & { label: string }>
}

/** Gives everything that runs its lane. `kinds`: the lives, in this flow, of each kind to be drawn; streams first. */
export function planRails(flow: Flow, kinds: readonly Lifetimes[]): RailPlan {
  const liveness = railLiveness(kinds)
  const ids = new Map(liveness.spans.map(({ stepId }, index) => [stepId, index]))
  const starters = allSteps(flow).filter(({ id }) => ids.has(id))
  const lanes = railLanes(
    liveness,
    starters.map(({ id }) => id),
  )
  const places = new Map<number, RailPlace & { label: string }>()
  for (const step of starters) {
    const place = lanes.get(step.id)
    const index = ids.get(step.id) ?? 0
    const span = liveness.spans[index]
    if (place && span) places.set(step.id, { ...place, label: labelOf(span, index) })
  }
  return { liveness, places }
}

function labelOf({ name, resource }: RailLiveness['spans'][number], index: number): string {
  if (name !== '') return name
  const word = resourceWords[resource]
  return resource === primaryResource ? `${word} ${index + 1}` : word
}
