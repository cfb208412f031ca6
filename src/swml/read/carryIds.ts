import type { Flow, Step, TextEdit } from '../types.ts'
import { matchSteps, sameShape } from './matchSteps.ts'

/**
 * A flow that was read as a whole, with the ids of the steps it has from before: for use after `updateFlow` couldn't.
 *
 * @param previous the flow before the edits
 * @param next the flow of the text after them
 * @param edits on the text of `previous`
 */
export function carryIds(previous: Flow, next: Flow, edits: readonly TextEdit[]): Flow {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const sections = next.sections.map((section) => ({ ...section, steps: copies(section.steps) }))
  const old = previous.sections.flatMap((section) => section.steps)
  const fresh = sections.flatMap((section) => section.steps)
  const nextId = matchSteps(old, fresh, inOrder, previous.nextId)
  const same =
    previous.sections.length === sections.length &&
    previous.sections.every((section, index) => {
      const other = sections[index]
      return (
        other?.name === section.name &&
        other.notation === section.notation &&
        sameShape(section.steps, other.steps)
      )
    })
  return { ...next, sections, nextId, shape: same ? previous.shape : next.shape }
}

/** Of their own, so that giving them ids changes nothing that others hold. */
function copies(steps: readonly Step[]): Step[] {
  return steps.map((step) => ({
    ...step,
    branches: step.branches.map((branch) => ({ ...branch, steps: copies(branch.steps) })),
  }))
}
