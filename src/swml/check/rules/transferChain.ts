import type { FlowRule } from '../rule.ts'
import { circlesOf, type SectionCall, sectionCalls } from '../sectionCalls.ts'

/** So many transfers may follow each other in one call. */
const mostTransfers = 32

/** Sections that lead on to each other, without a circle, more often than a call may do so. */
export const transferChain: FlowRule = {
  reports: [
    {
      code: 'transfer-chain',
      severity: 'hint',
      finds: 'More than 32 transfers in a row: a call may be handed on at most 32 times.',
      platformError: 'relay_script_too_many_transfers',
    },
  ],
  check: (flow) => {
    const all = sectionCalls(flow)
    if (all.length <= mostTransfers) return []
    const groups = circlesOf(all)
    // Circles are a problem of their own, and have no length.
    const calls = all.filter(({ from, to }) => groups.get(from) !== groups.get(to))
    const before = transfersBefore(calls)
    return calls
      .filter(({ from, forGood }) => forGood && before.get(from) === mostTransfers)
      .map(({ step }) => ({
        code: 'transfer-chain',
        message: `A call may come here after ${mostTransfers} transfers in a row, and SignalWire allows no more. Join some of the sections, or run them with “execute”.`,
        step,
        path: typeof step.value === 'string' ? [step.method] : [step.method, 'dest'],
      }))
  },
}

/** For each section that a call can come to: the most transfers on the way there, counted up to one too many. */
function transfersBefore(calls: readonly SectionCall[]): ReadonlyMap<string, number> {
  const from = new Map<string, SectionCall[]>()
  for (const call of calls) {
    const list = from.get(call.from)
    if (list) list.push(call)
    else from.set(call.from, [call])
  }
  const most = new Map([['main', 0]])
  const work = ['main']
  // Without circles each section is looked at again only where a longer way is found, 33 times at most.
  for (let name = work.pop(); name !== undefined; name = work.pop()) {
    for (const { to, forGood } of from.get(name) ?? []) {
      const count = Math.min((most.get(name) ?? 0) + (forGood ? 1 : 0), mostTransfers + 1)
      if (count <= (most.get(to) ?? -1)) continue
      most.set(to, count)
      work.push(to)
    }
  }
  return most
}
