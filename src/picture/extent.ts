import type { JumpLine } from '../layout/jumps/layoutJumps.ts'
import type { Rails } from '../layout/railTypes.ts'
import { sizes } from '../layout/sizes.ts'
import type { Layout } from '../layout/types.ts'

/** A part of the drawing, in flow pixels. */
export type Extent = { x: number; y: number; width: number; height: number }

/** Around everything that is drawn, with a margin. */
export function extentOf(
  { boxes, lines, gaps }: Layout,
  jumps: readonly JumpLine[],
  { rails, more }: Rails,
  margin: number,
): Extent {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const take = (x: number, y: number, width = 0, height = 0) => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  for (const { x, y, width, height } of boxes) take(x, y, width, height)
  for (const { points } of [...lines, ...jumps]) for (const { x, y } of points) take(x, y)
  const { width, height } = sizes.empty
  for (const { x, y, empty } of gaps) if (empty) take(x - width / 2, y - height / 2, width, height)
  for (const { parts, labels } of rails) {
    for (const { points } of parts) for (const { x, y } of points) take(x, y)
    for (const { x, y } of labels) take(x, y, 0, 16)
  }
  for (const { x, y } of more) take(x, y, 0, 16)
  if (left > right) take(0, 0)
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  }
}
