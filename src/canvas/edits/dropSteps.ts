import { applyIntent } from '../../commands/applyIntent.ts'
import { refuseAt } from '../../commands/refuseAt.ts'
import type { Ports } from '../../commands/types.ts'
import type { Intent, WirelineDocument } from '../../document/types.ts'
import {
  copySteps,
  type Flow,
  insertedPaths,
  movedPaths,
  moveSteps,
  type Place,
  stepById,
  titleOf,
} from '../../swml/index.ts'
import { countOf } from '../cards/stepName.ts'
import { outermost } from './outermost.ts'

/** Moves or copies steps to a place and selects them there. Steps nested in others that move go along with these. */
export function dropSteps(
  document: WirelineDocument,
  ports: Ports,
  ids: readonly number[],
  place: Place,
  copy: boolean,
): void {
  let what = countOf(ids.length, 'step')
  const make = (flow: Flow): Intent | undefined => {
    const steps = outermost(ids.flatMap((id) => stepById(flow, id) ?? []))
    // Gone with their flow: a file may be opened while they are dragged.
    if (steps.length === 0) return undefined
    if (refuseAt({ document, ports }, flow, place.list, steps)) return undefined
    const paths = steps.map((step) => step.path)
    const [only] = steps
    what = steps.length === 1 && only ? titleOf(only.method) : countOf(steps.length, 'step')
    return {
      edits: (copy ? copySteps : moveSteps)(flow, paths, place),
      label: `${copy ? 'Copy' : 'Move'} ${what}`,
      origin: 'canvas',
      select: copy ? insertedPaths(flow, place, paths.length) : movedPaths(flow, paths, place),
    }
  }
  applyIntent({ document, ports }, make, () =>
    ports.announce(`${copy ? 'Copied' : 'Moved'} ${what}`),
  )
}
