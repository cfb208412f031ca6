import { type Moves, movesBefore } from '../../callGraph/movesBefore.ts'
import { reachOf } from '../../callGraph/reach.ts'
import { circlesOf, sectionCalls } from '../../callGraph/sectionCalls.ts'
import { controlOf } from '../../methods/definitionOf.ts'
import { isMap } from '../../plain.ts'
import { eachStep } from '../../tree/eachStep.ts'
import type { Flow } from '../../types.ts'
import type { Finding, FlowRule } from '../rule.ts'

/** A call may make so many transfers and jumps in all. */
const most = 32

/** What SignalWire takes where a jump says neither how often nor when. */
const mostJumps = 100

/** Transfers and jumps that may be more than a call is allowed. Circles of sections are a problem of their own. */
export const transferChain: FlowRule = {
  reports: [
    {
      code: 'transfer-chain',
      severity: 'hint',
      finds: 'More than 32 transfers and jumps may be made in one call: SignalWire allows no more.',
      platformError: 'relay_script_too_many_transfers',
    },
  ],
  check: (flow) => {
    const rounds = closedRounds(flow)
    if (!hasMany(flow)) return rounds
    const all = sectionCalls(flow)
    const groups = circlesOf(all)
    const calls = all.filter(({ from, to }) => groups.get(from) !== groups.get(to))
    const chains = movesBefore(flow, calls)
      .filter(({ before, own }) => before <= most && before + own > most)
      .map(finding)
    return [...rounds, ...chains]
  },
}

/** Jumps without condition or number in a circle that nothing leads out of but their own limit. */
function closedRounds(flow: Flow): Finding[] {
  const { closed, unreached } = reachOf(flow)
  const findings: Finding[] = []
  eachStep(flow, (step) => {
    if (!closed.has(step.id) || unreached.has(step.id) || !controlOf(step).jump?.always) return
    const message = `Without “when” or “max” this may go round ${mostJumps} times, and a call may make only ${most} jumps and transfers in all: SignalWire may end it before. Give it a condition or a number of times.`
    findings.push({ code: 'transfer-chain', message, step, path: [step.method], mark: 'key' })
  })
  return findings
}

/** Whether there are so many in all: most flows have far fewer, and need no closer look. */
function hasMany(flow: Flow): boolean {
  let count = 0
  eachStep(flow, (step) => {
    const { jump, call } = controlOf(step)
    if (jump) count += jump.max ?? 1
    if (call?.forGood) count += 1
  })
  return count > most
}

function finding({ step, before, own }: Moves): Finding {
  const { jump } = controlOf(step)
  const isLong = jump?.max !== undefined && own > 1
  const message = isLong
    ? `A call may make ${most} jumps and transfers in all, and only 8 in a row in which the caller does nothing; this one may go round ${own} times. After that SignalWire ends the call: lower “max”, or leave the loop earlier.`
    : `A call may come here after ${before} jumps and transfers, and SignalWire allows no more. Join some of the sections, or run them with “execute”.`
  const key = jump ? (isLong ? 'max' : 'label') : 'dest'
  const path = isMap(step.value) ? [step.method, key] : [step.method]
  return { code: 'transfer-chain', message, step, path }
}
