import type { Box, Gap, Layout, Line } from '../../layout/types.ts'
import { overlaps, type Rect, type Size, shownRect, type View } from './viewMath.ts'

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
  return {
    boxes: layout.boxes.filter(
      (box) =>
        overlaps(box, rect) ||
        (box.kind === 'step' && box.stepId !== undefined && keep.has(box.stepId)),
    ),
    gaps: layout.gaps.filter((gap) => overlaps(around(gap), rect)),
    lines: layout.lines.filter((line) => overlaps(boundsOfLine(line), rect)),
  }
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
