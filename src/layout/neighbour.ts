import type { Flow, Path } from '../swml/index.ts'
import {
  type StepPlace,
  type StepPlaces,
  samePath,
  stepAbove,
  stepById,
  stepPlaces,
} from '../swml/index.ts'

/** Where an arrow key leads. */
export type Direction = 'up' | 'down' | 'left' | 'right'

/** A list without steps: a branch of a step, or a section (`parent` undefined), by its index. */
export type EmptyList = { parent: number | undefined; index: number }

/** Where the keyboard can be: on a step, by its id, or at the place for the first step of an empty list. */
export type Spot = number | EmptyList

/**
 * Where an arrow key goes to, or undefined where there is nothing: up and down along the flow, into the first branch
 * that has steps (the first, where none has) and out of it again; left and right between the branches of a step, else
 * between sections.
 */
export function neighbour(
  flow: Pick<Flow, 'sections' | 'shape'>,
  from: Spot,
  direction: Direction,
  collapsed: ReadonlySet<number> = new Set(),
): Spot | undefined {
  const places = stepPlaces(flow)
  if (typeof from === 'number' && !places.byId.has(from)) return undefined
  if (direction === 'down') return below(places, from, collapsed)
  if (direction === 'up') return above(places, from, collapsed)
  return beside(places, from, direction === 'left' ? -1 : 1)
}

/** The empty list at a path; undefined where there is none. */
export function emptyListAt(flow: Flow, path: Path): EmptyList | undefined {
  const parent = stepAbove(flow, path)
  const lists = parent?.branches ?? flow.sections
  const index = lists.findIndex((list) => samePath(list.path, path) && list.steps.length === 0)
  return index < 0 ? undefined : { parent: parent?.id, index }
}

/** The path of an empty list. */
export function pathOfEmpty(flow: Flow, { parent, index }: EmptyList): Path | undefined {
  const lists = parent === undefined ? flow.sections : stepById(flow, parent)?.branches
  return lists?.[index]?.path
}

function below(places: StepPlaces, from: Spot, collapsed: ReadonlySet<number>): Spot | undefined {
  const place = placeOf(places, from)
  const inside = typeof from === 'number' && place && !collapsed.has(from) ? into(place) : undefined
  if (inside) return inside.list[0] ?? inside.empty
  for (let at = place; at !== undefined; at = parentOf(places, at)) {
    const next = at.list[at.index + 1]
    if (next !== undefined) return next
  }
  return undefined
}

function above(places: StepPlaces, from: Spot, collapsed: ReadonlySet<number>): Spot | undefined {
  if (typeof from !== 'number') return from.parent
  const place = places.byId.get(from)
  let id = place?.list[place.index - 1]
  if (id === undefined) return place?.parent
  // Down from the last step of a first branch leads here, so up leads back there.
  while (!collapsed.has(id)) {
    const before = places.byId.get(id)
    const inside = before && into(before)
    const last = inside?.list.at(-1)
    if (last === undefined) return inside?.empty ?? id
    id = last
  }
  return id
}

function beside(places: StepPlaces, from: Spot, step: -1 | 1): Spot | undefined {
  const isStep = typeof from === 'number'
  let place = placeOf(places, from)
  let index = isStep ? (place?.branchIndex ?? 0) : from.index
  let parent = isStep ? place?.parent : from.parent
  let depth = isStep ? (place?.index ?? 0) : 0
  for (; parent !== undefined; parent = place?.parent) {
    const lists = places.byId.get(parent)?.branches ?? []
    if (index + step in lists) return inList(lists, parent, index + step, depth)
    place = places.byId.get(parent)
    index = place?.branchIndex ?? 0
    depth = place?.index ?? 0
  }
  const section = (place ? place.sectionIndex : index) + step
  return section in places.sections ? inList(places.sections, undefined, section, depth) : undefined
}

/** The step at `depth` of a list, or its last; the list itself where it is empty. */
function inList(
  lists: readonly (readonly number[])[],
  parent: number | undefined,
  index: number,
  depth: number,
): Spot {
  const list = lists[index] ?? []
  return list[Math.min(depth, list.length - 1)] ?? { parent, index }
}

/** The branch that down leads into: the first with steps, else the first. */
function into({ id, branches }: StepPlace) {
  if (branches.length === 0) return undefined
  const filled = branches.find((list) => list.length > 0)
  return { list: filled ?? [], empty: { parent: id, index: 0 } }
}

/** The step's own place; of an empty branch, that of the step around it. */
function placeOf(places: StepPlaces, spot: Spot): StepPlace | undefined {
  const id = typeof spot === 'number' ? spot : spot.parent
  return id === undefined ? undefined : places.byId.get(id)
}

function parentOf(places: StepPlaces, { parent }: StepPlace): StepPlace | undefined {
  return parent === undefined ? undefined : places.byId.get(parent)
}
