import type { Flow } from '../swml/index.ts'
import { type StepPlace, type StepPlaces, stepPlaces } from '../swml/index.ts'

/** Where an arrow key leads. */
export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * The step an arrow key goes to, or undefined where there is none: up and down along the flow, into the first branch
 * that has steps and out of it again; left and right between the branches of a step, else between sections.
 */
export function neighbour(
  flow: Pick<Flow, 'sections' | 'shape'>,
  stepId: number,
  direction: Direction,
  collapsed: ReadonlySet<number> = new Set(),
): number | undefined {
  const places = stepPlaces(flow)
  const place = places.byId.get(stepId)
  if (place === undefined) return undefined
  if (direction === 'down') return below(places, place, collapsed)
  if (direction === 'up') return above(places, place, collapsed)
  return beside(places, place, direction === 'left' ? -1 : 1)
}

function below(places: StepPlaces, from: StepPlace, collapsed: ReadonlySet<number>) {
  const inside = collapsed.has(from.id) ? undefined : firstBranch(from)
  if (inside !== undefined) return inside[0]
  let place: StepPlace | undefined = from
  while (place !== undefined) {
    const next = place.list[place.index + 1]
    if (next !== undefined) return next
    place = place.parent === undefined ? undefined : places.byId.get(place.parent)
  }
  return undefined
}

function above(places: StepPlaces, from: StepPlace, collapsed: ReadonlySet<number>) {
  let id = from.list[from.index - 1]
  if (id === undefined) return from.parent
  // Down from the last step of a first branch leads here, so up leads back there.
  while (!collapsed.has(id)) {
    const place = places.byId.get(id)
    const last = place && firstBranch(place)?.at(-1)
    if (last === undefined) return id
    id = last
  }
  return id
}

function beside(places: StepPlaces, from: StepPlace, step: -1 | 1): number | undefined {
  let place: StepPlace | undefined = from
  while (place?.parent !== undefined) {
    const parent: StepPlace | undefined = places.byId.get(place.parent)
    const found = firstFilled(parent?.branches ?? [], place.branchIndex + step, step, place.index)
    if (found !== undefined) return found
    place = parent
  }
  return place && firstFilled(places.sections, place.sectionIndex + step, step, place.index)
}

/** The step at `index`, or the last, of the first list from `at` on that has steps. */
function firstFilled(
  lists: readonly (readonly number[])[],
  at: number,
  step: -1 | 1,
  index: number,
): number | undefined {
  for (let i = at; i >= 0 && i < lists.length; i += step) {
    const list = lists[i] ?? []
    if (list.length > 0) return list[Math.min(index, list.length - 1)]
  }
  return undefined
}

function firstBranch(place: StepPlace): readonly number[] | undefined {
  return place.branches.find((list) => list.length > 0)
}
