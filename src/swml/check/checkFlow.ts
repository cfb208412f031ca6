import { eachStep } from '../tree/eachStep.ts'
import type { Flow, Problem } from '../types.ts'
import { checkStep } from './checkStep.ts'
import { checkWholeFlow } from './checkWholeFlow.ts'

/**
 * All problems of a flow, in the order of the text: what reading found, what each step has, what only the whole shows.
 */
export function checkFlow(flow: Flow): Problem[] {
  const across = checkWholeFlow(flow)
  const isSaid = !flow.readable && across.length > 0
  const problems: Problem[] = isSaid ? across : [...flow.problems, ...across]
  eachStep(flow, (step) => {
    problems.push(...checkStep(flow, step))
  })
  return problems.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
}
