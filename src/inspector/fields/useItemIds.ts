import { useState } from 'react'

/**
 * A number for each item of a list that stays with it while it is moved, so that what is unfolded stays unfolded.
 * Items that come or go elsewhere (undo, the code pane) do so at the end, as far as anybody can tell.
 */
export function useItemIds(count: number) {
  const [held, setHeld] = useState(() => ({ ids: numbers(0, count), next: count }))
  let { ids } = held
  if (ids.length !== count) {
    const missing = Math.max(0, count - ids.length)
    ids = [...ids.slice(0, count), ...numbers(held.next, missing)]
    setHeld({ ids, next: held.next + missing })
  }
  return {
    ids,
    remove: (index: number) =>
      setHeld((now) => ({ ...now, ids: now.ids.filter((_, at) => at !== index) })),
    swap: (index: number, other: number) =>
      setHeld((now) => ({
        ...now,
        ids: now.ids.map(
          (id, at) => (at === index ? now.ids[other] : at === other ? now.ids[index] : id) ?? id,
        ),
      })),
  }
}

function numbers(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => from + index)
}
