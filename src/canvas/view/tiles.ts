import type { Box, Gap, Layout, Line } from '../../layout/types.ts'
import { createBands } from './bands.ts'
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
 * The part of the flow to be drawn for a view: what it shows and a margin, in whole tiles, so that it stays the same
 * while the view moves a little.
 */
export function drawnRect(view: View, pane: Size): Rect {
  const step = tile * 2 ** Math.max(0, Math.ceil(Math.log2(1 / view.zoom)))
  const shown = shownRect(view, pane)
  const left = Math.floor((shown.x - step / 2) / step) * step
  const top = Math.floor((shown.y - step / 2) / step) * step
  const right = Math.ceil((shown.x + shown.width + step / 2) / step) * step
  const bottom = Math.ceil((shown.y + shown.height + step / 2) / step) * step
  return { x: left, y: top, width: right - left, height: bottom - top }
}

export type Drawn = { boxes: readonly Box[]; gaps: readonly Gap[]; lines: readonly Line[] }

/** The boxes, gaps and lines within `rect`, and the cards of `keep` wherever they are. */
export function drawnPart(layout: Layout, rect: Rect, keep: ReadonlySet<number>): Drawn {
  if (layout.boxes.length <= allUpTo) return layout
  const { boxes, gaps, lines, cards } = bandsOf(layout)
  const kept = new Set([...keep].flatMap((id) => cards.get(id) ?? []))
  return { boxes: boxes(rect, kept), gaps: gaps(rect), lines: lines(rect) }
}

function makeBands(layout: Layout) {
  const cards = new Map(
    layout.boxes.flatMap((box, index) =>
      box.kind === 'step' && box.stepId !== undefined ? [[box.stepId, index] as const] : [],
    ),
  )
  return {
    boxes: createBands<Box>(layout.boxes, (box) => box),
    gaps: createBands(layout.gaps, around),
    lines: createBands(layout.lines, boundsOfLine),
    cards,
  }
}

const made = new WeakMap<Layout, ReturnType<typeof makeBands>>()

function bandsOf(layout: Layout): ReturnType<typeof makeBands> {
  const bands = made.get(layout) ?? makeBands(layout)
  made.set(layout, bands)
  return bands
}

export function isSameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}

function around({ x, y }: Gap): Rect {
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
