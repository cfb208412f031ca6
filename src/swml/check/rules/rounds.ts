import { circlesOf, type SectionCall, sectionCalls } from '../../callGraph/sectionCalls.ts'
import type { Finding, FlowRule } from '../rule.ts'

/** Sections that run themselves, and sections that are gone to in a circle. */
export const rounds: FlowRule = {
  reports: [
    {
      code: 'section-runs-itself',
      severity: 'hint',
      finds: 'A section runs itself, at once or by way of others, and so goes deeper each time.',
      platformError: 'relay_script_nested_too_deep',
    },
    {
      code: 'transfer-circle',
      severity: 'hint',
      finds: 'Sections lead to each other in a circle; a call may do so at most 32 times.',
      platformError: 'relay_script_too_many_transfers',
    },
  ],
  check: (flow) => {
    const calls = sectionCalls(flow)
    const groups = circlesOf(calls)
    return calls.flatMap((call) => {
      const group = groups.get(call.from)
      return group !== undefined && group === groups.get(call.to) ? [finding(call)] : []
    })
  },
}

function finding({ step, to, forGood }: SectionCall): Finding {
  const path = typeof step.value === 'string' ? [step.method] : [step.method, 'dest']
  if (forGood) {
    const message = `This can lead back here again and again, and SignalWire ends the call after 32 jumps and transfers. Count the rounds, or end the call at some point.`
    return { code: 'transfer-circle', message, step, path }
  }
  const message = `“${to}” runs itself this way, one level deeper each time, until SignalWire reports an error. To repeat steps, use a label and a jump.`
  return { code: 'section-runs-itself', message, step, path }
}
