import { controlOf } from '../../methods/definitionOf.ts'
import { type PlainMap, put } from '../../plain.ts'
import { allSteps, withNested } from '../../tree/eachStep.ts'
import type { Flow, Path, Plain, Step } from '../../types.ts'
import { guarded } from '../aliases.ts'
import { byList, chosenSteps } from '../chosenSteps.ts'
import { insertField } from '../insertField.ts'
import { insertSteps } from '../insertSteps.ts'
import { placeSteps } from '../placeSteps.ts'
import { refusal } from '../refusal.ts'
import { removeFromList } from '../removeSteps.ts'
import { takeSteps } from '../writtenStep.ts'
import { inRounds } from './inRounds.ts'
import { running } from './methodFor.ts'
import { type Outcome, outcome, unreadable } from './outcome.ts'
import { handedOn, paramsRead } from './paramsRead.ts'
import { placeError } from './placeError.ts'
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
  const call = callWith(name, paramsRead(flow, steps).names)
  const [first] = chosen?.indexes ?? []
  const last = chosen?.indexes.at(-1)
  if (!chosen || first === undefined || last === undefined || call === undefined)
    return { error: 'Select the steps first.' }
  const { list, indexes } = chosen
  const section: Path = ['sections', name]
  const taken = takeSteps(flow, steps)
  if (!taken) return { error: refusal(flow, paths) }
  const edits = inRounds(flow, [
    (now) => insertSteps(now, { list, index: last + 1 }, [call]),
    (now) => removeFromList(now, list, indexes, { withComments: true }),
    (now) => insertField(now, ['sections'], Number.POSITIVE_INFINITY, name, []),
    (now) => placeSteps(now, { list: section, index: 0 }, taken),
  ])
  return outcome(flow, guarded(flow, edits), { path: [...list, first] }, ...paths)
}

/** A section has only the parameters that it is handed: those that its steps read are handed on. */
function callWith(name: string, params: readonly string[]): Plain | undefined {
  if (params.length === 0) return running()?.step(name)
  const handed: PlainMap = {}
  for (const param of params) put(handed, param, handedOn(param))
  return running()?.step(name, handed)
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
  const calling = running()?.method ?? ''
  if (paramsRead(flow, steps).all)
    return 'These steps look at all of params at once, which can’t be handed on to a section. Name what they read, such as params.name, first.'
  return placeError(flow, list.list, calling) ?? leavingError(flow, steps)
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
