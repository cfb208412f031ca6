/** Up to so many tiles all are in the page; beyond, those near the view. */
const allUpTo = 60
/** CSS pixels above and below the view in which tiles are drawn already. */
const margin = 500

/** How tiles stand: so many side by side, each row so high, with its gap. */
export type TileGrid = { columns: number; rowHeight: number }

/**
 * The first tile to draw and the one behind the last, whole rows, for what can be seen between two heights of the list.
 */
export function tileWindow(
  count: number,
  { columns, rowHeight }: TileGrid,
  from: number,
  to: number,
): { first: number; end: number } {
  if (count <= allUpTo) return { first: 0, end: count }
  const firstRow = Math.max(0, Math.floor((from - margin) / rowHeight))
  const endRow = Math.max(firstRow + 1, Math.ceil((to + margin) / rowHeight))
  return {
    first: Math.min(count, firstRow * columns),
    end: Math.min(count, endRow * columns),
  }
}
