import type { Line } from './types.ts'

const radius = 8

/** An SVG path through the points, its corners rounded. */
export function roundedPath(points: Line['points']): string {
  const [first] = points
  if (first === undefined) return ''
  let path = `M${first.x} ${first.y}`
  points.forEach((point, index) => {
    if (index === 0) return
    const before = points[index - 1]
    const after = points[index + 1]
    if (before === undefined) return
    if (after === undefined) {
      path += `L${point.x} ${point.y}`
      return
    }
    const enter = towards(point, before)
    const leave = towards(point, after)
    path += `L${enter.x} ${enter.y}Q${point.x} ${point.y} ${leave.x} ${leave.y}`
  })
  return path
}

type Point = { x: number; y: number }

/** The point `radius` away from `from` towards `to`, at most half way. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const part = length === 0 ? 0 : Math.min(radius, length / 2) / length
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}
