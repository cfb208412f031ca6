import type { Ports } from '../../commands/types.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { insertedPaths, insertSteps, methods, type Place, titleOf } from '../../swml/index.ts'
import { placeAfterSelection } from './placeAfterSelection.ts'
import { tellOutcome } from './tellOutcome.ts'

/** Adds a step of a method at a place, or after the selection where none is given, and selects it. */
export function insertMethod(
  document: WirelineDocument,
  ports: Ports,
  method: string,
  place?: Place,
): void {
  const title = titleOf(method)
  const outcome = document.edit((flow) => {
    const at = place ?? placeAfterSelection(flow, document.store.getState().selection)
    return {
      edits: insertSteps(flow, at, [{ [method]: methods.get(method)?.initial ?? {} }]),
      label: `Add ${title}`,
      origin: 'canvas',
      select: insertedPaths(flow, at, 1),
    }
  })
  tellOutcome(ports, outcome, `Added ${title}`)
}
