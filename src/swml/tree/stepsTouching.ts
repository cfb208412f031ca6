import { countWhere } from '../../text/countWhere.ts'
import type { Flow, Range, Step } from '../types.ts'

/** Every step one of the ranges touches, with the steps around it, in a flow whose steps all lie in their section. */
export function stepsTouching(flow: Flow, ranges: readonly Range[]): Step[] {
  const touched = new Set<Step>()
  const walk = (steps: readonly Step[], range: Range) => {
    for (let at = firstReaching(steps, range.start); at < steps.length; at++) {
      const step = steps[at]
      if (!step || step.range.start > range.end) return
      touched.add(step)
      for (const branch of step.branches) walk(branch.steps, range)
    }
  }
  for (const range of ranges) {
    for (const section of flow.sections) {
      // The steps of the others aren't looked at: working out where they are now takes time.
      const isTouched = section.range.start <= range.end && section.range.end >= range.start
      if (isTouched) walk(section.steps, range)
    }
  }
  return [...touched]
}

/** Index of the first step of a list that ends at or behind an offset; the steps of a list lie in order. */
function firstReaching(steps: readonly Step[], offset: number): number {
  return countWhere(steps, ({ range }) => range.end < offset)
}
