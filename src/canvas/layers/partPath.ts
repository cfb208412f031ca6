import type { Rail, RailPart } from '../../layout/railTypes.ts'
import { roundedPath } from '../../layout/roundedPath.ts'
import type { Rect } from '../view/viewMath.ts'

/** Whole dashes of every pattern fit into it, so that a line cut short keeps its dashes where they were. */
const period = 240

/** One path of the wanted parts of a rail near `rect`; long ones are cut to it. */
export function partPath(rail: Rail, rect: Rect, wanted: (part: RailPart) => boolean): string {
  let path = ''
  for (const part of rail.parts) {
    if (wanted(part) && isNear(part, rect)) path += roundedPath(cut(part, rect).points)
  }
  return path
}

function isNear({ points }: RailPart, rect: Rect): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return (
    right >= rect.x &&
    left <= rect.x + rect.width &&
    bottom >= rect.y &&
    top <= rect.y + rect.height
  )
}

function cut(part: RailPart, rect: Rect): RailPart {
  const [from, to] = part.points
  if (!from || !to || part.points.length !== 2 || from.x !== to.x) return part
  const skip = Math.max(0, Math.floor((rect.y - from.y) / period) * period)
  const y = Math.min(to.y, rect.y + rect.height + period)
  return {
    ...part,
    points: [
      { x: from.x, y: from.y + skip },
      { x: to.x, y },
    ],
  }
}
