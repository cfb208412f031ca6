import type { Line } from '../../layout/types.ts'
import type { Rect } from './viewMath.ts'

/** Fewer lines are drawn as they are. */
const fewest = 200

/** Flow pixels beyond what is drawn: more than a corner's rounding and an arrow's head. */
const beyond = 100

/**
 * Lines that look alike within `rect` as one. A switch of thousands of cases has as many lines, most of which run side
 * by side, in the very same place, to rows far out of view.
 */
export function distinctLines(lines: readonly Line[], rect: Rect): readonly Line[] {
  if (lines.length < fewest) return lines
  const left = rect.x - beyond
  const right = rect.x + rect.width + beyond
  const top = rect.y - beyond
  const bottom = rect.y + rect.height + beyond
  const seen = new Map<string, Line>()
  for (const line of lines) {
    const points = line.points.map(({ x, y }) => ({
      x: Math.min(right, Math.max(left, x)),
      y: Math.min(bottom, Math.max(top, y)),
    }))
    const look = `${points.map(({ x, y }) => `${x},${y}`).join(' ')}${line.arrow ? '>' : ''}${line.look ?? ''}`
    if (!seen.has(look)) seen.set(look, { ...line, points })
  }
  return [...seen.values()]
}
