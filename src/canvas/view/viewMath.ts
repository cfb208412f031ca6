import { sizes } from '../../layout/sizes.ts'
import type { Box, Layout } from '../../layout/types.ts'

/** React Flow's viewport: where flow point (0, 0) is on the pane, in pixels, and how large a flow pixel is. */
export type View = { x: number; y: number; zoom: number }

/** In pixels. */
export type Size = { width: number; height: number }

/** In pixels, of the flow or of the screen. */
export type Rect = { x: number; y: number; width: number; height: number }

/** 1 is 100 %. */
export const zoomRange = { least: 0.15, most: 2 } as const

/** How small a flow may become for all of it to be seen, and how many cards may be drawn for that at once. */
const smallest = 0.01
const most = { cards: 1500, area: (sizes.card.width + 96) * (sizes.card.height + sizes.gap) }

/**
 * How far one can zoom out: until all of the flow is in view. Of a flow so long that only the cards in view are on
 * the page, not so far that these become too many.
 */
export function leastZoom(layout: Layout, pane: Size, drawsAll: boolean): number {
  const floor =
    drawsAll || layout.boxes.length <= most.cards
      ? smallest
      : Math.sqrt((pane.width * pane.height) / (most.cards * most.area))
  return Math.min(zoomRange.least, Math.max(floor, fittingZoom(layout, pane)))
}

function fittingZoom(rect: Size, pane: Size): number {
  const across = (pane.width - 2 * margin) / Math.max(1, rect.width)
  const down = (pane.height - margin - below) / Math.max(1, rect.height)
  return Math.min(across, down)
}

/** Below this, words on cards can no longer be read comfortably. */
const readable = 0.7
const margin = 32
/** Kept free below what is fitted: the zoom bar is there. */
const below = 68

/** Room for the rails left of main, in pixels. */
const besideMain = 80

/** The view a flow opens with: the start of the call near the top, main's column in the middle, and readable. */
export function openingView(layout: Layout, pane: Size): View {
  const main = mainColumn(layout)
  // Branches may be wider than the pane: being readable matters more.
  const zoom = clamp((pane.width - margin) / sizes.card.width, readable, 1)
  // Main's own cards are its leftmost: all of it in the middle, or where it is wider, these first, with their rails.
  const left = (pane.width - main.width * zoom) / 2
  const least = Math.min((pane.width - sizes.card.width * zoom) / 2, margin + besideMain)
  return { x: Math.max(left, least) - main.x * zoom, y: margin - main.y * zoom, zoom }
}

/** The view that shows all of `rect`, never larger than 100 %. */
export function fittingView(rect: Rect, pane: Size, least: number = zoomRange.least): View {
  const zoom = clamp(fittingZoom(rect, pane), least, 1)
  // What doesn't fit is shown from its beginning.
  const place = (start: number, length: number, room: number, end: number) =>
    length * zoom > room - margin - end + 1
      ? margin - start * zoom
      : (room + margin - end) / 2 - (start + length / 2) * zoom
  return {
    x: place(rect.x, rect.width, pane.width, margin),
    y: place(rect.y, rect.height, pane.height, below),
    zoom,
  }
}

/**
 * The view moved as little as needed for `rect` to be seen with some room around it and clear of what is `covered`
 * (in pixels of the pane, at its lower edge); undefined where it already is.
 */
export function revealingView(
  rect: Rect,
  view: View,
  pane: Size,
  covered: readonly Rect[] = [],
): View | undefined {
  const [width, height] = [rect.width * view.zoom, rect.height * view.zoom]
  const left = rect.x * view.zoom + view.x
  const top = rect.y * view.zoom + view.y
  const x = shift(left, width, pane.width)
  let y = shift(top, height, pane.height)
  // From the lowest up: clear of one, the next may be in the way.
  for (const cover of covered.toSorted((a, b) => b.y - a.y)) {
    if (!overlaps({ x: left + x, y: top + y, width, height }, around(cover))) continue
    const up = cover.y - clear - height - top
    if (top + up >= 0) y = up
  }
  return x === 0 && y === 0 ? undefined : { ...view, x: view.x + x, y: view.y + y }
}

/** A view at another zoom in which the middle of `about` stays where it was on the pane. */
export function zoomedView({ x, y, zoom }: View, to: number, about: Rect): View {
  const middle = { x: about.x + about.width / 2, y: about.y + about.height / 2 }
  return { x: x + middle.x * (zoom - to), y: y + middle.y * (zoom - to), zoom: to }
}

/** Between what is revealed and what floats above the flow. */
const clear = 12

function around({ x, y, width, height }: Rect): Rect {
  const room = clear - 1
  return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room }
}

/** The part of the flow that a view shows. */
export function shownRect(view: View, pane: Size): Rect {
  return {
    x: -view.x / view.zoom,
    y: -view.y / view.zoom,
    width: pane.width / view.zoom,
    height: pane.height / view.zoom,
  }
}

/** The smallest rectangle around others. */
export function boundsOf(boxes: readonly Rect[]): Rect | undefined {
  const [first] = boxes
  if (first === undefined) return undefined
  let [left, top, right, bottom] = [first.x, first.y, first.x, first.y]
  for (const box of boxes) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Whether two rectangles have any point in common. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function mainColumn(layout: Layout): Rect {
  const isOfMain = (box: Box) => box.path[1] === 'main'
  return (
    boundsOf(layout.boxes.filter(isOfMain)) ?? { x: 0, y: 0, width: layout.width || 1, height: 1 }
  )
}

function shift(start: number, length: number, room: number): number {
  const space = Math.min(margin * 1.5, Math.max(0, (room - length) / 2))
  if (start < space) return space - start
  if (start + length > room - space) return Math.max(room - space - start - length, space - start)
  return 0
}

/** The value, or the nearer bound where it lies beyond. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
