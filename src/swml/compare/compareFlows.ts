import { get, isMap, type PlainMap, put } from '../plain.ts'
import { allSteps } from '../tree/eachStep.ts'
import type { Flow, Plain, Step } from '../types.ts'
import type { Comparison, StepChange } from './comparison.ts'
import { differences } from './differences.ts'
import { pairSections } from './pairSections.ts'
import { type Pairing, pairSteps } from './pairSteps.ts'
import { keysOf, ownValue, plainOf } from './stepKeys.ts'

/**
 * What differs between two flows, step by step, whatever their format. Life of a comparison:
 * 1. Sections are paired by name, then those that hold the same steps under another name.
 * 2. In each pair of lists the steps that are the same stay, as many as stay in order. Of the others, those that hold
 *    steps are paired in order when they say the same by themselves, or else when they are of one method, and their
 *    branches are compared in turn.
 * 3. What is left over on both sides and is the same was moved, from wherever to wherever.
 * 4. What is left between the same two neighbours and is of one method was changed.
 * 5. The rest was removed or added.
 */
export function compareFlows(before: Flow, after: Flow): Comparison {
  const { lists, changes: sections } = pairSections(before, after)
  const steps = stepChanges(before, after, pairSteps(before, after, lists))
  const values = differences(beside(before), beside(after))
  const isSame = steps.length + sections.length + values.length === 0
  return { steps, sections, values, onlyText: isSame && before.text !== after.text }
}

/** In the order of the flow after; what was removed comes behind the step that it stood behind. */
function stepChanges(before: Flow, after: Flow, pairing: Pairing): StepChange[] {
  const first: StepChange[] = []
  const behind = new Map<Step, StepChange[]>()
  let group = first
  for (const step of allSteps(before)) {
    const to = pairing.afterOf.get(step)
    if (to === undefined) group.push({ kind: 'removed', before: step })
    else if (!pairing.moved.has(to)) {
      group = []
      behind.set(to, group)
    }
  }
  const changes = allSteps(after).flatMap((step): StepChange[] => {
    const from = pairing.beforeOf.get(step)
    const own: StepChange[] =
      from === undefined
        ? [{ kind: 'added', after: step }]
        : changeOf({ before, after }, from, step, pairing.moved.has(step))
    return [...own, ...(behind.get(step) ?? [])]
  })
  return [...first, ...changes]
}

function changeOf(
  flows: { before: Flow; after: Flow },
  before: Step,
  after: Step,
  moved: boolean,
): StepChange[] {
  if (moved) return [{ kind: 'moved', before, after, values: [] }]
  if (keysOf(flows.before, before).own === keysOf(flows.after, after).own) return []
  const values = differences(ownValue(before), ownValue(after))
  return [{ kind: 'changed', before, after, values }]
}

/** What a flow says beside the steps in its sections; a section that holds none is said as it is. */
function beside(flow: Flow): Plain {
  const all = plainOf(flow)
  const sections = get(all, 'sections')
  if (!isMap(all) || !isMap(sections)) return all
  const rest: PlainMap = {}
  const lists = new Set(
    flow.sections.filter(({ notation }) => notation !== 'other').map(({ name }) => name),
  )
  for (const [name, value] of Object.entries(sections)) if (!lists.has(name)) put(rest, name, value)
  const copy: PlainMap = {}
  for (const [key, value] of Object.entries(all)) put(copy, key, key === 'sections' ? rest : value)
  return copy
}
