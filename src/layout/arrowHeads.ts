import type { Line } from './types.ts'

/** How far the tip stays from the box, and the size of its two strokes. */
const tip = 5

/** An SVG path: the arrow head of a line that comes to a box from above; empty for a line without one. */
export function lineHead({ arrow, points }: Line): string {
  const end = points.at(-1)
  if (!arrow || end === undefined) return ''
  return `M${end.x - tip} ${end.y - tip - 1}L${end.x} ${end.y - 1}L${end.x + tip} ${end.y - tip - 1}`
}

/** The arrow's length and half its width. */
const length = 6
const half = 4

/** An SVG path: an arrow head at the last point of a jump's line, the way the line comes. */
export function jumpHead(points: Line['points']): string {
  const end = points.at(-1)
  const before = points.at(-2)
  if (end === undefined || before === undefined) return ''
  const x = Math.sign(end.x - before.x)
  const y = Math.sign(end.y - before.y)
  const back = { x: end.x - x * length, y: end.y - y * length }
  return `M${back.x - y * half} ${back.y - x * half}L${end.x - x} ${end.y - y}L${back.x + y * half} ${back.y + x * half}`
}
