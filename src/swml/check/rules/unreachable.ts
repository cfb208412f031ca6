import { reachOf } from '../../callGraph/reach.ts'
import { controlOf, definitionOf } from '../../methods/definitionOf.ts'
import { destWords } from '../../methods/words/dest.ts'
import type { Flow, Step } from '../../types.ts'
import type { Finding, FlowRule } from '../rule.ts'

/** Steps that never run. */
export const unreachable: FlowRule = {
  reports: [
    {
      code: 'unreachable',
      severity: 'warning',
      finds:
        'A step that never runs: the one before it ends the call, leaves the section or jumps away.',
    },
  ],
  check: (flow) => neverRun(flow, reachOf(flow).unreached),
}

/** Of steps in a row that never run, the first says so for all. */
function neverRun(flow: Flow, unreached: ReadonlySet<number>): Finding[] {
  const findings: Finding[] = []
  const visit = (steps: readonly Step[]) => {
    steps.forEach((step, index) => {
      const before = steps[index - 1]
      if (!unreached.has(step.id)) for (const branch of step.branches) visit(branch.steps)
      else if (before && !unreached.has(before.id))
        findings.push(never(step, before, steps.length - index))
    })
  }
  for (const section of flow.sections) visit(section.steps)
  return findings
}

function never(step: Step, before: Step, count: number): Finding {
  const title = definitionOf(before)?.title ?? before.method
  const why = whyNot(before, title)
  const these = count === 1 ? 'This step never runs' : 'This step and what follows never run'
  return {
    code: 'unreachable',
    message: `${these}: ${why}. Move it up, or remove it.`,
    step,
    path: [],
  }
}

/** Why the call doesn't go on behind a step. */
function whyNot(before: Step, title: string): string {
  const { call, ends, returns, jump } = controlOf(before)
  if (call && !call.forGood) return `${destWords(call.dest)} never comes back`
  if (call) return `“${title}” before it doesn’t come back`
  if (ends) return `“${title}” before it ends the call`
  if (returns) return `“${title}” before it leaves the section`
  if (jump) return `“${title}” before it always jumps`
  return `every way through “${title}” before it leads elsewhere or ends the call`
}
