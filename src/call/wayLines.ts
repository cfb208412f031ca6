import type { StepPlace, StepPlaces } from '../swml/index.ts'

/** Along a branch without steps. */
export const emptyLines = (id: number, index: number) => {
  const key = `${id}.${index}`
  return [`split:${key}`, `first:${key}:0`, `first:${key}:1`, `join:${key}`]
}

type Places = StepPlaces['byId']

/** From behind a step to another that comes next by itself; undefined where it doesn’t. */
export function linesBetween(
  places: Places,
  from: StepPlace,
  to: StepPlace,
  isPast: boolean,
): string[] | undefined {
  const into = `${to.parent}.${to.branchIndex}`
  const down = to.index === 0 ? [`split:${into}`, `first:${into}`] : undefined
  if (to.parent === from.id) return down
  const up: string[] = []
  for (const [place, lines] of climb(places, from, isPast)) {
    up.push(...lines)
    if (place.list === to.list && to.index === place.index + 1) return [...up, `after:${place.id}`]
    // From one of a step's lists to another of them.
    if (
      place.index === place.list.length - 1 &&
      place.parent === to.parent &&
      down &&
      to.parent !== undefined
    )
      return [...up, `after:${place.id}`, ...down]
  }
  return undefined
}

/** From behind a step up to behind another that it is nested in. */
export function linesUpTo(
  places: Places,
  from: StepPlace,
  id: number,
  isPast: boolean,
): string[] | undefined {
  const up: string[] = []
  for (const [place, lines] of climb(places, from, isPast)) {
    up.push(...lines)
    if (place.id === id) return up
  }
  return undefined
}

/** From behind a step to the end of its section. */
export function linesOut(places: Places, from: StepPlace, isPast: boolean): string[] {
  const all = [...climb(places, from, isPast)]
  const [last] = all.at(-1) ?? [from]
  const isOut = last.parent === undefined && last.index === last.list.length - 1
  return isOut ? [...all.flatMap(([, lines]) => lines), `after:${last.id}`] : []
}

/** A step and all that it is nested in, as long as each is the last of its list, with the lines to behind each. */
function* climb(
  places: Places,
  from: StepPlace,
  isPast: boolean,
): Generator<readonly [StepPlace, readonly string[]]> {
  yield [from, isPast ? [`split:past:${from.id}`, `join:past:${from.id}`] : []]
  let place = from
  while (place.index === place.list.length - 1 && place.parent !== undefined) {
    const parent = places.get(place.parent)
    if (!parent) return
    const lines = [`after:${place.id}`, `join:${place.parent}.${place.branchIndex}`]
    yield [parent, lines]
    place = parent
  }
}
