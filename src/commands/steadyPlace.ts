import type { WirelineDocument } from '../document/types.ts'
import { type Flow, indexInList, listAt, listOf, type Place, stepById } from '../swml/index.ts'

/** Where steps go, asked for with the flow they go into; undefined where there is no such place in it. */
export type PlaceIn = (flow: Flow) => Place | undefined

/**
 * A place of the flow that is shown, for an edit that may have to wait, for a part of Wireline that is loaded or a text
 * that is read: behind the same step, or at the beginning of the same section or branch, wherever these are by then.
 * No place once they are gone.
 */
export function steadyPlace({ store }: WirelineDocument, place: Place): PlaceIn {
  const { flow } = store.getState()
  const list = listAt(flow, place.list)
  const before = list?.steps[place.index - 1]
  const parent = list?.parent
  const inner = place.list.slice(parent?.path.length)
  return (now) => {
    if (before !== undefined) {
      const path = stepById(now, before.id)?.path
      return path && { list: listOf(path), index: indexInList(path) + 1 }
    }
    if (parent === undefined) return place
    const path = stepById(now, parent.id)?.path
    const branch = path && [...path, ...inner]
    return branch && listAt(now, branch) ? { list: branch, index: place.index } : undefined
  }
}
