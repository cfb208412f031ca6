import { type Live, primaryResource } from '../swml/index.ts'
import type { RailLiveness } from './railLiveness.ts'
import { railSizes } from './railSizes.ts'

/** How far from the cards a rail runs, counted from 0, and which colour it has. */
export type RailPlace = { lane: number; colour: number }

/**
 * A lane and a colour for each running thing, by the id of the step that starts it, so that no two that may be live at
 * once share a lane (nor, up to six, a colour). Of those that overlap, the earlier runs further out: what starts and
 * stops meanwhile then turns in and out without crossing it. What would need more lanes than there are is left out,
 * streams last.
 */
export function railLanes(
  liveness: RailLiveness,
  order: readonly number[],
): Map<number, RailPlace> {
  const together = meetings(liveness)
  const inText = order.filter((id) => together.has(id))
  const streams = new Set(
    liveness.spans.flatMap(({ resource, stepId }) => (resource === primaryResource ? stepId : [])),
  )
  let lanes = lanesFor(inText, together)
  if (lanes.size < inText.length) {
    const first = inText.filter((id) => streams.has(id))
    lanes = lanesFor([...first, ...inText.filter((id) => !streams.has(id))], together)
  }
  const top = outermost(lanes, together)
  const places = new Map<number, RailPlace>()
  const next = { stream: 0, other: 0 }
  for (const id of inText) {
    const lane = lanes.get(id)
    if (lane === undefined) continue
    // Streams and others are drawn unlike each other anyway, and each have all colours (or patterns) to themselves.
    const isStream = streams.has(id)
    const others = [...(together.get(id) ?? none)].filter(
      (other) => streams.has(other) === isStream,
    )
    const taken = new Set(others.map((other) => places.get(other)?.colour))
    const so = isStream ? next.stream : next.other
    const colour = free(taken, so, colours, 1) ?? (so % colours) + 1
    next[isStream ? 'stream' : 'other'] = colour
    places.set(id, { lane: (top.get(id) ?? lane) - lane, colour })
  }
  return places
}

type Meetings = ReadonlyMap<number, ReadonlySet<number>>

const none: ReadonlySet<number> = new Set()

function lanesFor(order: readonly number[], together: Meetings): Map<number, number> {
  const lanes = new Map<number, number>()
  for (const id of order) {
    const taken = new Set<number | undefined>()
    for (const other of together.get(id) ?? none) taken.add(lanes.get(other))
    const lane = free(taken, 0, railSizes.lanes)
    if (lane !== undefined) lanes.set(id, lane)
  }
  return lanes
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

/** What is ever live, and with what together. */
function meetings({ before, after }: RailLiveness): Meetings {
  const together = new Map<number, Set<number>>()
  const othersOf = (id: number) => {
    const others = together.get(id) ?? new Set()
    together.set(id, others)
    return others
  }
  let last: Live['may'] = []
  for (const { may } of new Set<Live>([...before.values(), ...after.values()])) {
    // From one step to the next little changes: what was live together before is known.
    for (const id of may) {
      if (last.includes(id)) continue
      const others = othersOf(id)
      for (const other of may) {
        if (other === id) continue
        others.add(other)
        othersOf(other).add(id)
      }
    }
    last = may
  }
  return together
}

/** The highest lane among all that hang together with each. */
function outermost(lanes: ReadonlyMap<number, number>, together: Meetings): Map<number, number> {
  const top = new Map<number, number>()
  for (const id of lanes.keys()) {
    if (top.has(id)) continue
    const group = new Set([id])
    for (const one of group) {
      for (const other of together.get(one) ?? none) if (lanes.has(other)) group.add(other)
    }
    let highest = 0
    for (const one of group) highest = Math.max(highest, lanes.get(one) ?? 0)
    for (const one of group) top.set(one, highest)
  }
  return top
}
