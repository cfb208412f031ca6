import { controlOf, definitionOf } from '../../methods/definitionOf.ts'
import { get } from '../../plain.ts'
import { placeByPath } from '../../read/branchPlaces.ts'
import type { Branch, Step } from '../../types.ts'
import type { Finding, FlowRule } from '../rule.ts'

/** A call that was answered can't be turned down as busy any more. */
export const busyAfterAnswer: FlowRule = {
  reports: [
    {
      code: 'busy-after-answer',
      severity: 'hint',
      finds:
        'A call is ended as busy or turned down after it was answered: the caller hears it end.',
    },
  ],
  check: (flow) => flow.sections.flatMap(({ steps }) => inList(steps, false)),
}

/** `answered`: a step before this list has picked up. */
function inList(steps: readonly Step[], answered: boolean): Finding[] {
  const findings: Finding[] = []
  let isAnswered = answered
  for (const step of steps) {
    if (isAnswered) findings.push(...turnedDown(step))
    findings.push(...ownBranches(step).flatMap((branch) => inList(branch.steps, isAnswered)))
    if (definitionOf(step)?.answers) isAnswered = true
  }
  return findings
}

/** Without those that run on another leg, which has a call of its own. */
function ownBranches(step: Step): readonly Branch[] {
  if (step.branches.length === 0) return step.branches
  const placeOf = placeByPath(step)
  return step.branches.filter(({ path }) => placeOf(path)?.runs !== 'apart')
}

function turnedDown(step: Step): Finding[] {
  const reason = controlOf(step).ends ? get(step.value, 'reason') : undefined
  if (reason !== 'busy' && reason !== 'decline') return []
  return [
    {
      code: 'busy-after-answer',
      message: `The call was answered before, so that it can’t be turned down with “${reason}” any more: the caller only hears it end. Move this before the answer, or remove the reason.`,
      step,
      path: [step.method, 'reason'],
    },
  ]
}
