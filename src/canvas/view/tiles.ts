import type { Box, InsertionPoint, Layout, Line } from '../../layout/types.ts'
import { createBands } from './bands.ts'
import { distinctLines } from './distinctLines.ts'
import { type Rect, type Size, shownRect, type View } from './viewMath.ts'

/** Up to this many boxes all are on the page; beyond it, only those near the view: a card costs about a millisecond. */
export const allUpTo = 60

/** Up to this many boxes it is no burden to have all of them on the page, where zooming out shows them. */
const fewUpTo = 400

/** Whether a flow is small enough for all of it to be drawn and moved at once. */
export function drawsAll({ boxes }: Layout): boolean {
  return boxes.length <= fewUpTo
}

/** In flow pixels at 100 %; the larger the part shown, the larger the tiles. */
const tile = 640

/**
 * The part of the flow to be drawn for a view: what it shows and a margin, in whole tiles.
 * @param last what was drawn so far: it stays for as long as it is enough, and not far too much
 */
export function drawnRect(view: View, pane: Size, last?: Rect): Rect {
  const step = tile * 2 ** Math.max(0, Math.ceil(Math.log2(1 / view.zoom)))
  const shown = shownRect(view, pane)
  const need = {
    x: shown.x - step / 2,
    y: shown.y - step / 2,
    width: shown.width + step,
    height: shown.height + step,
  }
  const left = Math.floor(need.x / step) * step
  const top = Math.floor(need.y / step) * step
  const right = Math.ceil((need.x + need.width) / step) * step
  const bottom = Math.ceil((need.y + need.height) / step) * step
  const fresh = { x: left, y: top, width: right - left, height: bottom - top }
  const isEnough = last && holds(last, need) && area(last) <= 2 * area(fresh)
  return isEnough ? last : fresh
}

/** What is drawn of a layout. */
export type Drawn = {
  boxes: readonly Box[]
  gaps: readonly InsertionPoint[]
  lines: readonly Line[]
}

/** The boxes, gaps and lines within `rect`. */
export function drawnPart(layout: Layout, rect: Rect): Drawn {
  if (layout.boxes.length <= allUpTo) return layout
  const { boxes, gaps, lines } = bandsOf(layout)
  return { boxes: boxes(rect), gaps: gaps(rect), lines: distinctLines(lines(rect), rect) }
}

/** The same with the card of a step, wherever it is. */
export function withCard(drawn: Drawn, layout: Layout, stepId: number | undefined): Drawn {
  const isCard = (box: Box) => box.kind === 'step' && box.stepId === stepId
  if (stepId === undefined || drawn.boxes.some(isCard)) return drawn
  const shown = new Set(drawn.boxes)
  return { ...drawn, boxes: layout.boxes.filter((box) => shown.has(box) || isCard(box)) }
}

function makeBands(layout: Layout) {
  return {
    boxes: createBands<Box>(layout.boxes, (box) => box),
    gaps: createBands(layout.gaps, around),
    lines: createBands(layout.lines, boundsOfLine),
  }
}

const made = new WeakMap<Layout, ReturnType<typeof makeBands>>()

function bandsOf(layout: Layout): ReturnType<typeof makeBands> {
  const bands = made.get(layout) ?? makeBands(layout)
  made.set(layout, bands)
  return bands
}

function holds(a: Rect, b: Rect): boolean {
  return (
    a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height
  )
}

function area({ width, height }: Rect): number {
  return width * height
}

function around({ x, y }: InsertionPoint): Rect {
  return { x: x - 140, y: y - 40, width: 280, height: 80 }
}

/** Lines run down, so their first and last points span them but for their thickness. */
function boundsOfLine({ points }: Line): Rect {
  const first = points[0] ?? { x: 0, y: 0 }
  const last = points[points.length - 1] ?? first
  return {
    x: Math.min(first.x, last.x) - 1,
    y: Math.min(first.y, last.y),
    width: Math.abs(first.x - last.x) + 2,
    height: Math.abs(first.y - last.y),
  }
}
