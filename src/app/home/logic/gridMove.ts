/** Tiles per key press of Page Up and Page Down, in rows. */
const page = 3

/**
 * Where a key leads from a tile of a grid that is read row by row; undefined where the key doesn’t lead anywhere else.
 */
export function gridMove(
  key: string,
  at: number,
  count: number,
  columns: number,
): number | undefined {
  const last = count - 1
  const to = targetOf(key, at, columns)
  if (to === undefined || count === 0) return undefined
  // The row below may be shorter: its last tile is meant. In the last row, nothing is.
  if (/Down$/.test(key) && to > last)
    return rowOf(at, columns) === rowOf(last, columns) ? undefined : last
  const next = key === 'PageUp' ? Math.max(at % columns, to) : Math.min(last, to)
  return next < 0 || next === at ? undefined : next
}

function targetOf(key: string, at: number, columns: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return at + 1
    case 'ArrowLeft':
      return at - 1
    case 'ArrowDown':
      return at + columns
    case 'ArrowUp':
      return at - columns
    case 'PageDown':
      return at + page * columns
    case 'PageUp':
      return at - page * columns
    case 'Home':
      return 0
    case 'End':
      return Number.MAX_SAFE_INTEGER
    default:
      return undefined
  }
}

function rowOf(at: number, columns: number): number {
  return Math.floor(at / columns)
}
