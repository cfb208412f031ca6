import { applyIntent } from '../../commands/applyIntent.ts'
import { refuseAt } from '../../commands/refuseAt.ts'
import type { Ports } from '../../commands/types.ts'
import type { Intent, WirelineDocument } from '../../document/types.ts'
import {
  type Flow,
  insertedPaths,
  insertSteps,
  methods,
  type Place,
  titleOf,
} from '../../swml/index.ts'
import { placeAfterSelection } from './placeAfterSelection.ts'

/** Adds a step of a method at a place, or after the selection where none is given, and selects it. */
export function insertMethod(
  document: WirelineDocument,
  ports: Ports,
  method: string,
  place?: Place,
): void {
  const title = titleOf(method)
  const make = (flow: Flow): Intent | undefined => {
    const at = place ?? placeAfterSelection(flow, document.store.getState().selection)
    if (refuseAt({ document, ports }, flow, at.list, [{ path: [], method }])) return undefined
    return {
      edits: insertSteps(flow, at, [{ [method]: methods.get(method)?.initial ?? {} }]),
      label: `Add ${title}`,
      origin: 'canvas',
      select: insertedPaths(flow, at, 1),
    }
  }
  applyIntent({ document, ports }, make, () => ports.announce(`Added ${title}`))
}
