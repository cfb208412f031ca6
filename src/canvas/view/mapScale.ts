import type { Rect, Size } from './viewMath.ts'

/** From flow pixels to the minimap's own. */
export type MapScale = { x: number; y: number; left: number; top: number }

const padding = 10
/** A card must stay this wide on the map; a long flow is then drawn lower than it is. */
const leastCard = 14
const cardWidth = 280

/** Everything fits in; evenly where that leaves something to be seen, else squeezed in height. */
export function mapScale(flow: Size, map: Size): MapScale {
  const room = { width: map.width - 2 * padding, height: map.height - 2 * padding }
  const even = Math.min(room.width / flow.width, room.height / flow.height, 0.14)
  const x = Math.min(Math.max(even, leastCard / cardWidth), room.width / flow.width)
  const y = Math.min(x, room.height / flow.height)
  return {
    x,
    y,
    left: (map.width - flow.width * x) / 2,
    top: (map.height - flow.height * y) / 2,
  }
}

/** A rectangle of the flow on the map. */
export function onMap(rect: Rect, scale: MapScale): Rect {
  return {
    x: scale.left + rect.x * scale.x,
    y: scale.top + rect.y * scale.y,
    width: rect.width * scale.x,
    height: rect.height * scale.y,
  }
}
