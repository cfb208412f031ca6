import type { Lifetimes, Live } from '../swml/index.ts'
import { railSizes } from './railSizes.ts'

export type RailPlace = { lane: number; colour: number }

/**
 * A lane and a colour for each running thing, by the id of the step that starts it, so that no two that may be live at
 * once share a lane (nor, up to six, a colour). Of those that overlap, the earlier runs further out: what starts and
 * stops meanwhile then turns in and out without crossing it. What would need more lanes than there are is left out.
 */
export function railLanes(lifetimes: Lifetimes): Map<number, RailPlace> {
  const { together, order } = meetings(lifetimes)
  const lanes = new Map<number, number>()
  for (const id of order) {
    const taken = new Set([...(together.get(id) ?? [])].map((other) => lanes.get(other)))
    const lane = free(taken, 0, railSizes.lanes)
    if (lane !== undefined) lanes.set(id, lane)
  }
  const top = outermost(lanes, together)
  const places = new Map<number, RailPlace>()
  let next = 0
  for (const [id, lane] of lanes) {
    const taken = new Set([...(together.get(id) ?? [])].map((other) => places.get(other)?.colour))
    const colour = free(taken, next, colours, 1) ?? (next % colours) + 1
    next = colour
    places.set(id, { lane: (top.get(id) ?? lane) - lane, colour })
  }
  return places
}

const colours = 6

/** The first number from `start` on, going round below `count`, that isn't taken; counted from `base`. */
function free(
  taken: ReadonlySet<number | undefined>,
  start: number,
  count: number,
  base = 0,
): number | undefined {
  for (let i = 0; i < count; i++) {
    const number = ((start + i) % count) + base
    if (!taken.has(number)) return number
  }
  return undefined
}

/** Which are ever live together, and all that are ever live, in the order of the text. */
function meetings({ spans, before, after }: Lifetimes) {
  const together = new Map<number, Set<number>>()
  for (const live of new Set<Live>([...before.values(), ...after.values()])) {
    for (const id of live.may) {
      const others = together.get(id) ?? new Set()
      together.set(id, others)
      for (const other of live.may) if (other !== id) others.add(other)
    }
  }
  return { together, order: spans.map((span) => span.stepId).filter((id) => together.has(id)) }
}

/** The highest lane among all that hang together with each. */
function outermost(
  lanes: ReadonlyMap<number, number>,
  together: ReadonlyMap<number, ReadonlySet<number>>,
): Map<number, number> {
  const top = new Map<number, number>()
  for (const id of lanes.keys()) {
    if (top.has(id)) continue
    const group = new Set([id])
    for (const one of group) {
      for (const other of together.get(one) ?? []) if (lanes.has(other)) group.add(other)
    }
    let highest = 0
    for (const one of group) highest = Math.max(highest, lanes.get(one) ?? 0)
    for (const one of group) top.set(one, highest)
  }
  return top
}
