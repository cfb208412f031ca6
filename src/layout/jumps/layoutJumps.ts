import type { StepPlaces } from '../../swml/index.ts'
import { sizes } from '../sizes.ts'
import type { Layout, Line } from '../types.ts'
import { type Extents, extentsOf, type ListKey } from './extents.ts'
import { type Jump, targetOf } from './jumpsOf.ts'

/** A line of a jump, with the ids of the steps at its ends, as far as they are steps. */
export type JumpLine = Line & { kind: Jump['kind']; from: number; to: number | undefined }

type Point = { x: number; y: number }

/** One jump on its way: out of its branches to the list where it turns to its target. */
type Route = {
  jump: Jump
  /** The list beside which it runs. */
  list: ListKey
  /** From the card to the height at which it reaches the lane, without the lane itself. */
  out: Point[]
  /** From the lane to the target. */
  into: Point[]
  group: string
  top: number
  bottom: number
}

/** Between cards and the first lane, and between lanes. */
const first = 14
const apart = 8
/** Beside branches there is room for so many lanes, beside sections for more. */
const lanes = { branch: 2, section: 7 }
/** Below a card, above the line that splits into its branches. */
const belowCard = 7

/**
 * Lines from jumps to their labels and from steps to the sections they lead to. They run to the right of their column
 * and over the sections' names, never across a card. Jumps with the same target share a line.
 */
export function layoutJumps(
  layout: Layout,
  places: StepPlaces,
  jumps: readonly Jump[],
): JumpLine[] {
  if (jumps.length === 0) return []
  const extents = extentsOf(layout, places)
  const routes = jumps.flatMap((jump) => routeOf(extents, jump) ?? [])
  const laneOf = assignLanes(routes)
  return routes.map((route) => drawn(extents, route, laneOf(route)))
}

function routeOf(extents: Extents, jump: Jump): Route | undefined {
  const card = extents.cardOf(jump.from)
  const from = card?.stepId
  if (card === undefined || from === undefined) return undefined
  if (jump.kind === 'section') {
    const header = extents.headerOf(jump.section)
    const key = extents.listsAround(from).at(-1)?.key
    if (!header || key === undefined) return undefined
    const out = wayOut(extents, from, key)
    return route(jump, key, out, intoSection(header.box, header.index - Number(key.slice(1))))
  }
  const target = extents.cardOf(jump.to)
  const to = target?.stepId
  if (to === undefined || to === from) return undefined
  const around = new Set(extents.listsAround(to).map(({ key }) => key))
  const list = extents.listsAround(from).find(({ key }) => around.has(key))?.key
  if (list === undefined) return undefined
  return route(jump, list, wayOut(extents, from, list), wayOut(extents, to, list).reverse())
}

function route(jump: Jump, list: ListKey, out: Point[], into: Point[]): Route {
  const heights = [out.at(-1)?.y ?? 0, into[0]?.y ?? 0]
  return {
    jump,
    list,
    out,
    into,
    group: `${list} ${targetOf(jump)}`,
    top: Math.min(...heights),
    bottom: Math.max(...heights),
  }
}

/**
 * From a card's right edge out of the branches it is in, up to a list: each time beside the branch and below its step.
 */
function wayOut(extents: Extents, id: number, until: ListKey): Point[] {
  const card = extents.cardOf(id)
  if (!card) return []
  let y = card.y + sizes.card.height / 2
  const points = [{ x: card.x + card.width, y }]
  for (const { key, parent } of extents.listsAround(id)) {
    const holder = parent === undefined ? undefined : extents.cardOf(parent)
    if (key === until || !holder) break
    const up = holder.y + holder.height + belowCard
    const x = extents.rightOf(key, up, y) + first
    points.push({ x, y })
    y = up
    points.push({ x, y })
  }
  return points
}

/** The end of a line to a section's name: from its side for the own and the next section, else from above. */
function intoSection({ x, y, width, height }: BoxLike, distance: number): Point[] {
  const middle = y + height / 2
  if (distance === 0) return [{ x: x + width, y: middle }]
  if (distance === 1) return [{ x, y: middle }]
  // Lines to different sections run at different heights.
  const above = y - first - apart * ((Math.abs(distance) - 1) % 4)
  const at = x + width / 2 + (distance > 0 ? -24 : 24)
  return [
    { x: at, y: above },
    { x: at, y },
  ]
}

type BoxLike = Point & { width: number; height: number }

/** Lines with one target share a lane; short ones run nearer to the cards. */
function assignLanes(routes: readonly Route[]): (route: Route) => Lane {
  const groups = new Map<string, Lane & { list: ListKey }>()
  for (const { group, list, top, bottom } of routes) {
    const lane = groups.get(group)
    if (!lane) groups.set(group, { list, top, bottom, number: 0 })
    else {
      lane.top = Math.min(lane.top, top)
      lane.bottom = Math.max(lane.bottom, bottom)
    }
  }
  const placed = new Map<ListKey, Lane[]>()
  const byLength = [...groups.values()].sort((a, b) => a.bottom - a.top - (b.bottom - b.top))
  for (const lane of byLength) {
    const beside = placed.get(lane.list) ?? []
    placed.set(lane.list, beside)
    const taken = beside.filter((each) => each.bottom >= lane.top && each.top <= lane.bottom)
    while (taken.some((each) => each.number === lane.number)) lane.number++
    lane.number %= lane.list.startsWith('s') ? lanes.section : lanes.branch
    beside.push(lane)
  }
  return ({ group, top, bottom }) => groups.get(group) ?? { top, bottom, number: 0 }
}

type Lane = { top: number; bottom: number; number: number }

function drawn(extents: Extents, { jump, list, out, into }: Route, lane: Lane): JumpLine {
  const right = extents.rightOf(list, lane.top, lane.bottom)
  // From one branch of a step to another nothing is in the way.
  const x = Number.isFinite(right) ? right + first + lane.number * apart : (out.at(-1)?.x ?? 0)
  const turn = out.at(-1)?.y ?? 0
  const back = into[0]?.y ?? 0
  const points = [...out, { x, y: turn }, { x, y: back }, ...into]
  return {
    key: `jump:${jump.from}`,
    kind: jump.kind,
    points: points.filter((point, index) => !isSame(point, points[index - 1])),
    arrow: true,
    from: jump.from,
    to: jump.kind === 'goto' ? jump.to : undefined,
  }
}

function isSame(a: Point, b: Point | undefined): boolean {
  return b !== undefined && a.x === b.x && a.y === b.y
}
