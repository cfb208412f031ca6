import { sizes } from './sizes.ts'
import type { InsertionPoint, Layout } from './types.ts'

/**
 * The gap that a drop at `point` (flow pixels) means, or undefined where there is none.
 * A gap counts as wide as a card, so that the whole width of a column belongs to it.
 * `accepts` leaves out gaps that can't be meant (inside what is being dragged).
 */
export function nearestGap(
  layout: Pick<Layout, 'gaps'>,
  point: { x: number; y: number },
  accepts: (gap: InsertionPoint) => boolean = () => true,
): InsertionPoint | undefined {
  let nearest: InsertionPoint | undefined
  let least = Number.POSITIVE_INFINITY
  for (const gap of layout.gaps) {
    const across = Math.max(0, Math.abs(gap.x - point.x) - sizes.card.width / 2)
    const down = Math.max(0, Math.abs(gap.y - point.y) - (gap.empty ? sizes.empty.height / 2 : 0))
    const distance = across * across + down * down
    if (distance < least && accepts(gap)) {
      nearest = gap
      least = distance
    }
  }
  return nearest
}
