import type { Path } from '../types.ts'

/** Whether a path lies at or below another. */
export function startsWith(path: Path, start: Path): boolean {
  if (path.length < start.length) return false
  // Paths of one flow differ at their ends.
  for (let at = start.length - 1; at >= 0; at--) if (path[at] !== start[at]) return false
  return true
}

export function samePath(a: Path, b: Path): boolean {
  return a === b || (a.length === b.length && startsWith(a, b))
}
