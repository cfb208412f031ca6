import type { Rect } from './viewMath.ts'
import { overlaps } from './viewMath.ts'

/** In flow pixels. */
const height = 640

/**
 * Finds what lies near a view without asking everything there is: of ten thousand cards a view shows a dozen.
 * @returns what overlaps a part of the flow, and those at the indexes `also`, in the order of `items`
 */
export function createBands<T>(
  items: readonly T[],
  boundsOf: (item: T) => Rect,
): (rect: Rect, also?: ReadonlySet<number>) => T[] {
  const bands = new Map<number, number[]>()
  for (const [index, item] of items.entries()) {
    const bounds = boundsOf(item)
    for (let band = bandOf(bounds.y); band <= bandOf(bounds.y + bounds.height); band++) {
      const there = bands.get(band)
      if (there) there.push(index)
      else bands.set(band, [index])
    }
  }
  return (rect, also = none) => {
    const near = new Set(also)
    for (let band = bandOf(rect.y); band <= bandOf(rect.y + rect.height); band++) {
      for (const index of bands.get(band) ?? []) near.add(index)
    }
    return [...near]
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const item = items[index]
        return item !== undefined && (also.has(index) || overlaps(boundsOf(item), rect))
          ? [item]
          : []
      })
  }
}

const none: ReadonlySet<number> = new Set()

function bandOf(y: number): number {
  return Math.floor(y / height)
}
