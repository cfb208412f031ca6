import { isReadOnly } from '../document/analysis.ts'
import type { DocumentState, WirelineDocument } from '../document/types.ts'
import {
  type Flow,
  indexInList,
  listAt,
  listOf,
  type Path,
  type Place,
  type Step,
  startsWith,
  stepsWithIds,
} from '../swml/index.ts'
import type { PlaceIn } from './steadyPlace.ts'

/** The selected steps in the order of the text, without those that lie within another selected one. */
export function selectedSteps({
  flow,
  selection,
}: Pick<DocumentState, 'flow' | 'selection'>): Step[] {
  const outer: Step[] = []
  for (const step of stepsWithIds(flow, selection)) {
    const last = outer.at(-1)
    // Steps within another come right after it.
    if (!last || !startsWith(step.path, last.path)) outer.push(step)
  }
  return outer
}

/** Whether there is something selected that may be changed now. */
export function hasSelection(state: DocumentState): boolean {
  return state.selection.length > 0 && !isReadOnly(state)
}

/** Behind the last selected step; with nothing selected, at the end of main, else of the first section with steps. */
export function placeAfter(flow: Flow, steps: readonly Step[]): Place {
  const last = steps.at(-1)
  if (last) return { list: listOf(last.path), index: indexInList(last.path) + 1 }
  const lists = flow.sections.filter((section) => section.notation !== 'other')
  const section = lists.find((each) => each.name === 'main') ?? lists[0]
  if (!section) return { list: ['sections', 'main'], index: 0 }
  return { list: section.path, index: section.steps.length }
}

/** The same for what is selected when it is asked. */
export function afterSelection({ store }: WirelineDocument): PlaceIn {
  return (flow) => placeAfter(flow, selectedSteps({ flow, selection: store.getState().selection }))
}

/** Behind the last step of a section or branch. */
export function endOf(flow: Flow, list: Path): Place {
  return { list, index: listAt(flow, list)?.steps.length ?? 0 }
}
