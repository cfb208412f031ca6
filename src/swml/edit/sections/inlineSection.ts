import { controlOf, definitionOf } from '../../methods/definitionOf.ts'
import { get, isMap } from '../../plain.ts'
import { withNested } from '../../tree/eachStep.ts'
import { listAt, listOf } from '../../tree/listAt.ts'
import { stepAt } from '../../tree/stepAt.ts'
import type { Flow, Path, Section, Step } from '../../types.ts'
import { guarded } from '../aliases.ts'
import { placeSteps } from '../placeSteps.ts'
import { refusal } from '../refusal.ts'
import { removeField } from '../removeField.ts'
import { removeFromList } from '../removeSteps.ts'
import { takeSteps } from '../writtenStep.ts'
import { inRounds, type Round } from './inRounds.ts'
import { paramsProperty } from './methodFor.ts'
import { type Outcome, outcome, unreadable } from './outcome.ts'
import { handedOn, paramsRead } from './paramsRead.ts'
import { placeError } from './placeError.ts'
import { allReferences, referencesIn } from './referencesTo.ts'
import { mainSection } from './sectionName.ts'

/**
 * Puts a section's steps, as they are written, in place of the step that runs it. The section itself goes where
 * nothing else leads to it. `paths`: of the steps that came.
 */
export function inlineSection(
  flow: Flow,
  path: Path,
): Outcome<{ paths: Path[]; name: string; removed: boolean }> {
  if (!flow.readable) return { error: unreadable }
  const step = stepAt(flow, path)
  const section = step && calledBy(flow, step)
  if (!step || !section) return { error: 'Select a step that runs a section of this flow.' }
  const error = inlineError(flow, step, section)
  if (error !== undefined) return { error }
  const list = listOf(path)
  const index = Number(path.at(-1))
  const { name, steps } = section
  const isLast = allReferences(flow, 'section').filter((each) => each.name === name).length === 1
  const removed = isLast && name !== mainSection
  const written = takeSteps(flow, steps)
  if (!written) return { error: refusal(flow, [section.path]) }
  const rounds: Round[] = [
    ...(written.length > 0
      ? [(now: Flow) => placeSteps(now, { list, index: index + 1 }, written)]
      : []),
    (now) => removeFromList(now, list, [index]),
    ...(removed ? [(now: Flow) => removeField(now, ['sections', name])] : []),
  ]
  const paths = steps.map((_, offset) => [...list, index + offset])
  const edits = guarded(flow, inRounds(flow, rounds))
  return outcome(flow, edits, { paths, name, removed }, path, section.path)
}

/** The section of this flow that a step runs before it goes on; undefined where it runs none. */
export function calledBy(flow: Flow, step: Step): Section | undefined {
  const { call } = controlOf(step)
  if (!call || call.forGood) return undefined
  return flow.sections.find((section) => section.name === call.dest)
}

function inlineError(flow: Flow, step: Step, section: Section): string | undefined {
  const { name } = section
  if (section.notation === 'other')
    return `“${name}” isn’t a list of steps, so it can’t be put in here.`
  if (step.path[1] === name) return `This step is in “${name}” itself.`
  const names = referencesIn(step, 'section').map((each) => each.path.at(-1))
  const handed = handedOnBy(step)
  const others = isMap(step.value)
    ? Object.keys(step.value).filter((key) => !names.includes(key) && key !== handed.property)
    : []
  if (others.length > 0)
    return `This step also has ${others.join(', ')}, which only work when a section is run. Remove them first.`
  const read = paramsRead(flow, section.steps)
  const other = read.names.find((each) => !handed.names.includes(each))
  if (read.all || other !== undefined)
    return `“${name}” reads params${other === undefined ? '' : `.${other}`}, which would then be those of this section. Hand them over by name, or read something else, first.`
  const refused = section.steps.map((each) => placeError(flow, listOf(step.path), each.method))
  const wrongHere = refused.find((each) => each !== undefined)
  if (wrongHere !== undefined) return wrongHere
  const controls = withNested(section.steps).map(controlOf)
  if (controls.some((control) => control.returns))
    return `“${name}” has a return, which would then end more than this part. Remove it first.`
  const labels = new Set(labelsOf(listAt(flow, ['sections', String(step.path[1])])?.steps ?? []))
  const twice = labelsOf(section.steps).find((label) => labels.has(label))
  if (twice !== undefined)
    return `Both sections have a label “${twice}”. Give one of them another name first.`
  return undefined
}

/**
 * What a step hands on of its own section's parameters unchanged; the property only where that is all it hands over.
 */
function handedOnBy(step: Step): { property?: string; names: readonly string[] } {
  const definition = definitionOf(step)
  const property = definition && paramsProperty(definition)
  const params = property === undefined ? undefined : get(step.value, property)
  if (property === undefined || !isMap(params)) return { names: [] }
  const isUnchanged = Object.entries(params).every(
    ([name, value]) => typeof value === 'string' && value.replace(/^%/, '$') === handedOn(name),
  )
  return isUnchanged ? { property, names: Object.keys(params) } : { names: [] }
}

function labelsOf(steps: readonly Step[]): string[] {
  return withNested(steps).flatMap((step) => controlOf(step).label ?? [])
}
