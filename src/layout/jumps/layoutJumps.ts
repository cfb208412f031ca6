import type { StepPlaces } from '../../swml/index.ts'
import { sizes } from '../sizes.ts'
import type { Box, Layout, Line } from '../types.ts'
import { type Extents, extentsOf, type ListKey } from './extents.ts'
import { type Jump, targetOf } from './jumpsOf.ts'
import { createTracks, places, type Tracks } from './tracks.ts'

/** A line of a jump, with the ids of the steps at its ends, as far as they are steps. */
export type JumpLine = Line & { kind: Jump['kind']; from: number; to: number | undefined }

type Point = { x: number; y: number }

/** Out of one of a step's branches: up beside the branch, to below the step or between the rows of its branches. */
type WayOut = { list: ListKey; y: number; up: number }

/** One jump on its way: out of its branches to the list beside which it runs, and into those of its target. */
type Route = {
  jump: Jump
  /** Lines to one target may run together. */
  group: string
  list: ListKey
  card: Box
  out: readonly WayOut[]
  target: Box
  /** In the order of the way out. Undefined: to the name of a section, so many sections further on. */
  into: readonly WayOut[] | { sections: number }
}

/** Between cards and the first line, and between lines. */
const first = 14
const apart = 8
/** How far right of the first line there is room for others: beside branches, and beside sections. */
const room = { branch: 32, section: 72 }
/** Heights below a card, above the line that splits into its branches, from the middle one on. */
const belowCard = [7, 3, 11, 5, 9, 4, 8, 6, 10, 12]
/** Where lines meet a box of their own beside others, from the middle of its side. */
const ports = [0, 6, -6, 12, -12, 18, -18, 3, -3, 9, -9, 15, -15]

/**
 * Lines from jumps to their labels and from steps to the sections they lead to. They run to the right of their column
 * and over the sections' names, never across a card, and only those that lead to the same place may run together.
 */
export function layoutJumps(
  layout: Layout,
  stepPlaces: StepPlaces,
  jumps: readonly Jump[],
): JumpLine[] {
  if (jumps.length === 0) return []
  const extents = extentsOf(layout, stepPlaces)
  const routes = jumps.flatMap((jump) => routeOf(extents, jump) ?? [])
  // Short ones run nearer to the cards.
  const byLength = routes.toSorted((a, b) => lengthOf(a) - lengthOf(b))
  const tracks = { down: createTracks(), across: createTracks(), ports: new Map() }
  const drawn = new Map(byLength.map((route) => [route, draw({ extents, ...tracks }, route)]))
  return routes.flatMap((route) => drawn.get(route) ?? [])
}

function routeOf(extents: Extents, jump: Jump): Route | undefined {
  const card = extents.cardOf(jump.from)
  const from = card?.stepId
  if (card === undefined || from === undefined) return undefined
  const group = targetOf(jump)
  if (jump.kind === 'section') {
    const header = extents.headerOf(jump.section)
    const list = extents.listsAround(from).at(-1)?.key
    if (!header || list === undefined) return undefined
    const sections = header.index - Number(list.slice(1))
    const out = waysOut(extents, card, from, list)
    return { jump, group, list, card, out, target: header.box, into: { sections } }
  }
  const target = extents.cardOf(jump.to)
  const to = target?.stepId
  if (to === undefined || to === from || target === undefined) return undefined
  const around = new Set(extents.listsAround(to).map(({ key }) => key))
  const list = extents.listsAround(from).find(({ key }) => around.has(key))?.key
  if (list === undefined) return undefined
  const out = waysOut(extents, card, from, list)
  return { jump, group, list, card, out, target, into: waysOut(extents, target, to, list) }
}

function lengthOf({ card, target, out }: Route): number {
  return Math.abs((out.at(-1)?.up ?? card.y) - target.y)
}

/** From a card out of the branches it is in, up to a list. */
function waysOut(extents: Extents, card: Box, id: number, until: ListKey): WayOut[] {
  const ways: WayOut[] = []
  let y = middleOf(card)
  for (const { key, parent } of extents.listsAround(id)) {
    const up = extents.rowTop(key)
    if (key === until || parent === undefined || up === undefined) break
    ways.push({ list: key, y, up })
    y = up + (belowCard[0] ?? 0)
  }
  return ways
}

type Drawing = {
  extents: Extents
  /** Of lines that run up and down, and of those that run across. */
  down: Tracks
  across: Tracks
  /** By the sides of boxes: which groups meet them. */
  ports: Map<string, string[]>
}

function draw(drawing: Drawing, route: Route): JumpLine {
  const { jump, list, card, target, into, group } = route
  const out = drawWay(drawing, route, route.out, card)
  const turn = out.at(-1)?.y ?? 0
  const end = 'sections' in into ? undefined : drawWay(drawing, route, into, target)
  const back = end?.at(-1)?.y ?? ('sections' in into ? entryHeight(into.sections, target) : turn)
  const x = besideAt(drawing, list, turn, back, group) ?? out.at(-1)?.x ?? 0
  const rest =
    'sections' in into
      ? intoSection(drawing, target, into.sections, x, group)
      : (end?.toReversed() ?? [])
  const points = [...out, { x, y: turn }, { x, y: rest[0]?.y ?? back }, ...rest]
  return {
    key: `jump:${jump.from}`,
    kind: jump.kind,
    points: points.filter((point, index) => !isSame(point, points[index - 1])),
    arrow: true,
    from: jump.from,
    to: jump.kind === 'goto' ? jump.to : undefined,
  }
}

/** The points from a card's right edge up to where the line is out of its branches. */
function drawWay(
  drawing: Drawing,
  { group, list: last }: Route,
  ways: readonly WayOut[],
  card: Box,
): Point[] {
  let y = middleOf(card) + portOf(drawing, `right of ${card.key}`, group)
  const points = [{ x: card.x + card.width, y }]
  const across =
    drawing.extents.rightOf(last, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY) +
    sizes.sections
  for (const { list, up } of ways) {
    const x = besideAt(drawing, list, y, up, group) ?? points.at(-1)?.x ?? 0
    points.push({ x, y })
    // How far it goes across isn't known yet: to beside all of the list at most.
    const heights = belowCard.map((below) => up + below)
    y = drawing.across.take(heights, x, across, group)
    points.push({ x, y })
  }
  return points
}

/** Where a line runs between two heights beside a list; undefined where nothing is in the way. */
function besideAt(
  { extents, down }: Drawing,
  list: ListKey,
  a: number,
  b: number,
  group: string,
): number | undefined {
  const [top, bottom] = [Math.min(a, b), Math.max(a, b)]
  const right = extents.rightOf(list, top, bottom)
  if (!Number.isFinite(right)) return undefined
  const most = list.startsWith('s') ? room.section : room.branch
  // With room for the last turn, which may be a little higher or lower.
  return down.take(places(right + first, apart, most), top - 2, bottom + first, group)
}

/** The height in which a line comes to a section's name, roughly where that is above all. */
function entryHeight(sections: number, header: Box): number {
  return sections === 0 || sections === 1 ? middleOf(header) : header.y - 8 * first
}

/** The end of a line to a section's name: from its side for the own and the next section, else from above. */
function intoSection(
  { across }: Drawing,
  header: Box,
  sections: number,
  x: number,
  group: string,
): Point[] {
  // Those that come from the left are drawn beside it.
  if (sections === 0) return [{ x: header.x + header.width, y: middleOf(header) + apart }]
  if (sections === 1) return [{ x: header.x, y: middleOf(header) }]
  const at = header.x + header.width / 2 + (sections > 0 ? -24 : 24)
  const heights = places(first - header.y, apart, 12 * first).map((up) => -up)
  const y = across.take(heights, x, at, group)
  return [
    { x: at, y },
    { x: at, y: header.y },
  ]
}

function portOf({ ports: taken }: Drawing, side: string, group: string): number {
  const groups = taken.get(side) ?? []
  taken.set(side, groups)
  if (!groups.includes(group)) groups.push(group)
  return ports[groups.indexOf(group) % ports.length] ?? 0
}

function middleOf({ y, height }: Box): number {
  return y + height / 2
}

function isSame(a: Point, b: Point | undefined): boolean {
  return b !== undefined && a.x === b.x && a.y === b.y
}
