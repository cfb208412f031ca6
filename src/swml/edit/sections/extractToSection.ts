import { allSteps, withNested } from '../../read/findSteps.ts'
import { controlOf } from '../../streams/definitionOf.ts'
import type { Flow, Path, Step } from '../../types.ts'
import { byList, chosenSteps } from '../chosenSteps.ts'
import { insertField } from '../insertField.ts'
import { insertSteps } from '../insertSteps.ts'
import { placeSteps } from '../placeSteps.ts'
import { removeFromList } from '../removeSteps.ts'
import { takeStep } from '../writtenStep.ts'
import { inRounds } from './inRounds.ts'
import { running } from './methodFor.ts'
import { type Outcome, outcome, unreadable } from './outcome.ts'
import { sectionNameError } from './sectionName.ts'

/**
 * Steps that follow each other become a section of their own, with their comments and as they were written; a step
 * that runs the section takes their place. `path`: that step's. Refused in words where the flow would then go
 * another way.
 */
export function extractToSection(
  flow: Flow,
  paths: readonly Path[],
  name: string,
): Outcome<{ path: Path }> {
  const error = extractError(flow, paths) ?? sectionNameError(flow, name)
  if (error !== undefined) return { error }
  const steps = chosenSteps(flow, paths)
  const [chosen] = byList(steps)
  const call = running()?.step(name)
  const [first] = chosen?.indexes ?? []
  const last = chosen?.indexes.at(-1)
  if (!chosen || first === undefined || last === undefined || call === undefined)
    return { error: 'Select the steps first.' }
  const { list, indexes } = chosen
  const section: Path = ['sections', name]
  const edits = inRounds(flow, [
    (now) => insertSteps(now, { list, index: last + 1 }, [call]),
    (now) => removeFromList(now, list, indexes, { withComments: true }),
    (now) => insertField(now, ['sections'], Number.POSITIVE_INFINITY, name, []),
    (now) =>
      placeSteps(
        now,
        { list: section, index: 0 },
        steps.map((step) => takeStep(flow, step, flow.wholeReadOnly)),
      ),
  ])
  return outcome(edits, { path: [...list, first] })
}

/** Why these steps can't become a section, in plain words; undefined where they can. */
export function extractError(flow: Flow, paths: readonly Path[]): string | undefined {
  if (!flow.readable) return unreadable
  const steps = chosenSteps(flow, paths)
  const lists = byList(steps)
  const [list] = lists
  if (!list) return 'Select the steps first.'
  const { indexes } = list
  const span = (indexes.at(-1) ?? 0) - (indexes[0] ?? 0)
  if (lists.length > 1 || span !== indexes.length - 1)
    return 'Only steps that follow each other can become a section. Select them in one go.'
  return leavingError(flow, steps)
}

/** A jump stays in its section, and a return leaves its section: neither may be cut off from where it is now. */
function leavingError(flow: Flow, steps: readonly Step[]): string | undefined {
  const inside = new Set(withNested(steps).map((step) => step.id))
  const section = steps[0]?.path[1]
  const all = allSteps(flow).filter((step) => step.path[1] === section)
  const labels = new Map<string, boolean>()
  for (const step of all) {
    const { label } = controlOf(step)
    if (label !== undefined && !labels.has(label)) labels.set(label, inside.has(step.id))
  }
  for (const step of all) {
    const { jump, returns } = controlOf(step)
    const isInside = inside.has(step.id)
    if (returns && isInside)
      return 'A return among these steps would then only come back here. Leave it out.'
    const target = jump && labels.get(jump.label)
    if (target !== undefined && target !== isInside)
      return `A jump to the label “${jump?.label}” would lead out of its section. Select the label together with its jumps.`
  }
  return undefined
}
