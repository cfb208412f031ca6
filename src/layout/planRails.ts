import { allSteps, type Flow, foremost, type Lifetimes, resourceWords } from '../swml/index.ts'
import { type RailPlace, railLanes } from './railLanes.ts'
import { type RailLives, railLives } from './railLives.ts'

/** What rails there are, wherever they are drawn: their lanes, colours and names, by the step that starts each. */
export type RailPlan = {
  lives: RailLives
  places: ReadonlyMap<number, RailPlace & { label: string }>
}

/** Gives everything that runs its lane. `kinds`: the lives, in this flow, of each kind to be drawn; streams first. */
export function planRails(flow: Flow, kinds: readonly Lifetimes[]): RailPlan {
  const lives = railLives(kinds)
  const ids = new Map(lives.spans.map(({ stepId }, index) => [stepId, index]))
  const starters = allSteps(flow).filter(({ id }) => ids.has(id))
  const lanes = railLanes(
    lives,
    starters.map(({ id }) => id),
  )
  const places = new Map<number, RailPlace & { label: string }>()
  for (const step of starters) {
    const place = lanes.get(step.id)
    const index = ids.get(step.id) ?? 0
    const span = lives.spans[index]
    if (place && span) places.set(step.id, { ...place, label: labelOf(span, index) })
  }
  return { lives, places }
}

function labelOf({ name, resource }: RailLives['spans'][number], index: number): string {
  if (name !== '') return name
  const word = resourceWords[resource]
  return resource === foremost ? `${word} ${index + 1}` : word
}
