import { countWhere } from '../../text/countWhere.ts'
import type { Flow, Step } from '../types.ts'

/**
 * The innermost step at a character of the text: from its dash to right behind its last character. Undefined between
 * steps. Costs the logarithm of the number of steps in a list.
 */
export function stepAtOffset(flow: Flow, offset: number): Step | undefined {
  for (const section of flow.sections) {
    if (offset < section.range.start || offset > section.range.end) continue
    const step = stepInList(section.steps, offset)
    if (step) return step
  }
  return undefined
}

/** The innermost step of a list at a character. */
export function stepInList(steps: readonly Step[], offset: number): Step | undefined {
  const step = steps[countWhere(steps, (each) => startOf(each) <= offset) - 1]
  if (!step || offset > step.range.end) return undefined
  for (const branch of step.branches) {
    const inner = stepInList(branch.steps, offset)
    if (inner) return inner
  }
  return step
}

function startOf(step: Step): number {
  return step.dash >= 0 ? step.dash : step.range.start
}
