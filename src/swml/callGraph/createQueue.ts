/** A queue that gives out what has the highest rank first; of equal rank, in no order to rely on. */
export type Queue<T> = { add: (item: T, rank: number) => void; take: () => T | undefined }

/** An empty queue; what has the highest rank is taken first. */
export function createQueue<T>(): Queue<T> {
  // A heap: no entry outranks the one at half its place.
  const heap: { item: T; rank: number }[] = []
  const rankAt = (at: number) => heap[at]?.rank ?? Number.NEGATIVE_INFINITY
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]]
    if (one === undefined || other === undefined) return
    heap[a] = other
    heap[b] = one
  }
  return {
    add(item, rank) {
      let at = heap.push({ item, rank }) - 1
      while (at > 0) {
        const above = (at - 1) >> 1
        if (rankAt(above) >= rank) break
        swap(at, above)
        at = above
      }
    },
    take() {
      const first = heap[0]
      const last = heap.pop()
      if (first === undefined || last === undefined || heap.length === 0) return first?.item
      heap[0] = last
      for (let at = 0; ; ) {
        const left = 2 * at + 1
        const below = rankAt(left + 1) > rankAt(left) ? left + 1 : left
        if (rankAt(below) <= last.rank) break
        swap(at, below)
        at = below
      }
      return first.item
    },
  }
}
