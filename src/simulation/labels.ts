import { controlOf, type Flow, type Path, placeByPath, type Step } from '../swml/index.ts'
import { stepsAt } from './documents.ts'
import { flowAt } from './playing.ts'
import type { Frame, Run, StepPlace } from './types.ts'

/** A label, and the steps whose lists it stands in, the outermost first. */
type Labelled = { step: Step; within: readonly { step: Step; always: boolean }[] }

const known = new WeakMap<Flow, Map<string, ReadonlyMap<string, Labelled>>>()

/** Where the call is at a label of the section, or of the leg's own list, that a step is in; undefined without one. */
export function framesTo(
  state: Pick<Run, 'frames' | 'documents'>,
  { document }: StepPlace,
  label: string,
): Frame[] | undefined {
  const at = rootOf(state)
  const root = state.frames[at]
  if (!root) return undefined
  const found = labelsIn(flowAt(state, document), root.list).get(label)
  if (!found) return undefined
  const frames: Frame[] = state.frames.slice(0, at)
  let frame: Frame = root
  for (const [depth, { step, always }] of found.within.entries()) {
    frames.push({ ...frame, index: placeIn(step) + 1 })
    if (always) {
      const after = { step: { document, path: step.path } }
      frames.push({ document, list: [], index: 1, after })
    }
    const inner = found.within[depth + 1]?.step ?? found.step
    frame = { document, list: inner.path.slice(0, -1), index: 0 }
  }
  return [...frames, { ...frame, index: placeIn(found.step) }]
}

/** The name of the section that is run. */
export function sectionOf(state: Pick<Run, 'frames'>): string | number | undefined {
  return state.frames[rootOf(state)]?.list[1]
}

/** The list in which labels are looked for: that of the section, or of the leg. */
export function listOf(state: Pick<Run, 'frames'>): Path {
  return state.frames[rootOf(state)]?.list ?? []
}

/** The frame of the section, or of the leg's own list, that is run: the last that isn't nested in a step. */
function rootOf({ frames }: Pick<Run, 'frames'>): number {
  return Math.max(
    0,
    frames.findLastIndex(
      ({ list, call, leg, after }) =>
        leg !== undefined || call !== undefined || (after === undefined && list.length === 2),
    ),
  )
}

const placeIn = (step: Step) => Number(step.path.at(-1))

/** The labels of a list and of those nested in it, but for what runs on a leg of its own. */
function labelsIn(flow: Flow, list: Path): ReadonlyMap<string, Labelled> {
  const ofFlow = known.get(flow) ?? new Map<string, ReadonlyMap<string, Labelled>>()
  known.set(flow, ofFlow)
  const key = JSON.stringify(list)
  const before = ofFlow.get(key)
  if (before) return before
  const found = new Map<string, Labelled>()
  collect(stepsAt(flow, list), [], found)
  ofFlow.set(key, found)
  return found
}

function collect(
  steps: readonly Step[],
  within: Labelled['within'],
  found: Map<string, Labelled>,
): void {
  for (const step of steps) {
    const { label } = controlOf(step)
    if (label !== undefined && !found.has(label)) found.set(label, { step, within })
    if (step.branches.length === 0) continue
    const placeOf = placeByPath(step)
    for (const branch of step.branches) {
      const when = placeOf(branch.path)?.runs
      if (when !== 'apart')
        collect(branch.steps, [...within, { step, always: when === 'always' }], found)
    }
  }
}
