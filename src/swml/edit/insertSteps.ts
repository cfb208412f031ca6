import { printableOf } from '../print/printable.ts'
import { listAt } from '../tree/listAt.ts'
import type { Flow, Path, Place, Plain, TextEdit } from '../types.ts'
import { placeSteps } from './placeSteps.ts'

/**
 * Puts new steps at a place. The list, its section and `sections` are made where they are missing; the empty text
 * becomes a document.
 * @returns edits on `flow.text`; none where the text can't be read or the place isn't one for steps.
 */
export function insertSteps(flow: Flow, place: Place, steps: readonly Plain[]): TextEdit[] {
  return (
    placeSteps(
      flow,
      place,
      steps.map((step) => ({ value: () => printableOf(step) })),
    ) ?? []
  )
}

/** Where `count` steps are after they were put at a place. */
export function insertedPaths(flow: Flow, place: Place, count: number): Path[] {
  const length = listAt(flow, place.list)?.steps.length ?? place.index
  const index = Math.max(0, Math.min(place.index, length))
  return Array.from({ length: count }, (_, offset) => [...place.list, index + offset])
}
