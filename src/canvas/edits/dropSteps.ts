import type { Ports } from '../../commands/types.ts'
import type { WirelineDocument } from '../../document/types.ts'
import {
  copySteps,
  insertedPaths,
  movedPaths,
  moveSteps,
  type Place,
  titleOf,
} from '../../swml/index.ts'
import { countOf } from '../cards/stepName.ts'
import { stepsById } from '../cards/stepsById.ts'
import { outermost } from './outermost.ts'
import { tellOutcome } from './tellOutcome.ts'

/** Moves or copies steps to a place and selects them there. Steps nested in others that move go along with these. */
export function dropSteps(
  document: WirelineDocument,
  ports: Ports,
  ids: readonly number[],
  place: Place,
  copy: boolean,
): void {
  let what = countOf(ids.length, 'step')
  const outcome = document.edit((flow) => {
    const all = stepsById(flow)
    const steps = outermost(ids.flatMap((id) => all.get(id) ?? []))
    const paths = steps.map((step) => step.path)
    const [only] = steps
    what = steps.length === 1 && only ? titleOf(only.method) : countOf(steps.length, 'step')
    return {
      edits: (copy ? copySteps : moveSteps)(flow, paths, place),
      label: `${copy ? 'Copy' : 'Move'} ${what}`,
      origin: 'canvas',
      select: copy ? insertedPaths(flow, place, paths.length) : movedPaths(flow, paths, place),
    }
  })
  tellOutcome(ports, outcome, `${copy ? 'Copied' : 'Moved'} ${what}`)
}
