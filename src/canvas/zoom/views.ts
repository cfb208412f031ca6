import type { Block } from '../../layout/blocks.ts'
import type { Box, Layout } from '../../layout/types.ts'
import { drawnPart } from '../view/tiles.ts'
import {
  clamp,
  fittingView,
  overlaps,
  type Rect,
  type Size,
  shownRect,
  type View,
} from '../view/viewMath.ts'
import { leastForTitles } from './detail.ts'

/** Below the upper edge of the pane, in CSS pixels: clear of the names of sections. */
const top = 56

/** The view of a block: all of it where titles can be read then, else its beginning, readable. */
export function viewOfBlock(block: Block, pane: Size): View {
  const whole = fittingView(block, pane, 0.01)
  if (whole.zoom >= leastForTitles) return whole
  return viewOfHead(block.head, { ...whole, zoom: 0.8 }, pane)
}

/** The view with a section's or a branch's name at the top, at the same zoom. */
export function viewOfHead(head: Rect, { zoom }: View, pane: Size): View {
  return {
    x: pane.width / 2 - (head.x + head.width / 2) * zoom,
    y: top - head.y * zoom,
    zoom,
  }
}

/** The view with something in the middle, at the same zoom. */
export function middleOn({ x, y, width, height }: Rect, { zoom }: View, pane: Size): View {
  return {
    x: pane.width / 2 - (x + width / 2) * zoom,
    y: pane.height / 2 - (y + height / 2) * zoom,
    zoom,
  }
}

/** Whether nothing of a flow is in the view. A flow without anything to see can't be lost. */
export function isLost(layout: Layout, view: View, pane: Size): boolean {
  if (layout.boxes.length === 0) return false
  const shown = shownRect(view, pane)
  return !drawnPart(layout, shown).boxes.some((box) => overlaps(box, shown))
}

/** The step's card that is nearest to the middle of the view; undefined in a flow without steps. */
export function nearestCard(layout: Layout, view: View, pane: Size): Box | undefined {
  const { x, y, width, height } = shownRect(view, pane)
  const away = (box: Box) =>
    Math.hypot(box.x + box.width / 2 - x - width / 2, box.y + box.height / 2 - y - height / 2)
  let nearest: Box | undefined
  for (const box of layout.boxes)
    if (box.kind === 'step' && (!nearest || away(box) < away(nearest))) nearest = box
  return nearest
}

/** A section's name that is out of sight above, with where it is shown instead: in CSS pixels of the pane. */
export type StickyName = { block: Block; middle: number; width: number }

/** The sections of which steps are in the view while their names are above it, or just leaving. */
export function stickyNames(sections: readonly Block[], view: View, pane: Size): StickyName[] {
  return sections.flatMap((block) => {
    const { head } = block
    const left = block.x * view.zoom + view.x
    const right = left + block.width * view.zoom
    const isAbove = (head.y + head.height) * view.zoom + view.y < least.gone
    const isInView = (block.y + block.height) * view.zoom + view.y > least.seen
    if (!isAbove || !isInView || right < least.width || left > pane.width - least.width) return []
    // Over its own column, and as far as there is one in the view beside it.
    const [from, to] = [Math.max(0, left), Math.min(pane.width, right)]
    const width = Math.min(most, Math.max(least.width, to - from))
    const middle = (head.x + head.width / 2) * view.zoom + view.x
    return [{ block, width, middle: clamp(middle, from + width / 2, to - width / 2) }]
  })
}

const least = { gone: 8, seen: 96, width: 96 }
const most = 240
