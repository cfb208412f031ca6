import { countWhere } from '../../text/countWhere.ts'
import type { OutlineRow } from './outlineRows.ts'

/** Heights in CSS pixels; a row is never higher, so that the place of each is known without drawing it. */
export type RowHeights = Readonly<Record<OutlineRow['kind'], number>>

/** In pixels, for a mouse. */
export const fineHeights: RowHeights = { section: 34, step: 44, branch: 28, empty: 34, past: 28 }

/** In pixels, for a finger. */
export const coarseHeights: RowHeights = { section: 48, step: 52, branch: 46, empty: 46, past: 46 }

/** Up to this many rows all are in the page; beyond, those near the view. */
const allUpTo = 300
const margin = 400

/** Where each row begins; one more at the end: the height of all. */
export function rowTops(rows: readonly OutlineRow[], heights: RowHeights): number[] {
  const tops = [0]
  let top = 0
  for (const row of rows) {
    top += heights[row.kind]
    tops.push(top)
  }
  return tops
}

/** The first row to draw, and the one behind the last, for what can be seen between two heights. */
export function rowWindow(
  tops: readonly number[],
  from: number,
  to: number,
): { first: number; end: number } {
  const count = tops.length - 1
  if (count <= allUpTo) return { first: 0, end: count }
  return {
    first: Math.max(0, firstBelow(tops, from - margin) - 1),
    end: Math.min(count, firstBelow(tops, to + margin) + 1),
  }
}

/** The first row that begins at or below a height, by bisection. */
function firstBelow(tops: readonly number[], height: number): number {
  return Math.max(
    0,
    Math.min(
      tops.length - 1,
      countWhere(tops, (top) => top < height),
    ),
  )
}
