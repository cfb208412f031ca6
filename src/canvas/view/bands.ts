import type { Rect } from './viewMath.ts'
import { overlaps } from './viewMath.ts'

/** In flow pixels. */
const height = 640

/**
 * Finds what lies near a view without asking everything there is: of ten thousand cards a view shows a dozen. The
 * first time everything is asked all the same, which costs less than to sort it; most edits ask but once.
 * @returns what overlaps a part of the flow, in the order of `items`
 */
export function createBands<T>(
  items: readonly T[],
  boundsOf: (item: T) => Rect,
): (rect: Rect) => T[] {
  let bands: ReadonlyMap<number, readonly number[]> | undefined
  let isFirst = true
  return (rect) => {
    if (isFirst) {
      isFirst = false
      return items.filter((item) => overlaps(boundsOf(item), rect))
    }
    bands ??= sortIntoBands(items, boundsOf)
    const near = new Set<number>()
    for (let band = bandOf(rect.y); band <= bandOf(rect.y + rect.height); band++) {
      for (const index of bands.get(band) ?? []) near.add(index)
    }
    return [...near]
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const item = items[index]
        return item !== undefined && overlaps(boundsOf(item), rect) ? [item] : []
      })
  }
}

/** The indexes of the items in each band. */
function sortIntoBands<T>(
  items: readonly T[],
  boundsOf: (item: T) => Rect,
): ReadonlyMap<number, readonly number[]> {
  const bands = new Map<number, number[]>()
  for (const [index, item] of items.entries()) {
    const bounds = boundsOf(item)
    for (let band = bandOf(bounds.y); band <= bandOf(bounds.y + bounds.height); band++) {
      const there = bands.get(band)
      if (there) there.push(index)
      else bands.set(band, [index])
    }
  }
  return bands
}

function bandOf(y: number): number {
  return Math.floor(y / height)
}
