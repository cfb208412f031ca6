/** How many items of a list meet a condition that holds for its first ones only; asks of few of them. */
export function countWhere<T>(items: readonly T[], condition: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && condition(item)) low = middle + 1
    else high = middle
  }
  return low
}
