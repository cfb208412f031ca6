import { controlOf } from '../../streams/definitionOf.ts'
import { eachStep } from '../../streams/eachStep.ts'
import type { Flow, Step } from '../../types.ts'
import type { Finding, FlowRule } from '../rule.ts'

type Call = { from: string; to: string; forGood: boolean; step: Step }

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
    const calls = callsOf(flow)
    const groups = circles(calls)
    return calls.flatMap((call) => {
      const group = groups.get(call.from)
      return group !== undefined && group === groups.get(call.to) ? [finding(call)] : []
    })
  },
}

function callsOf(flow: Flow): Call[] {
  const names = new Set(flow.sections.map((section) => section.name))
  const calls: Call[] = []
  eachStep(flow, (step, section) => {
    const call = controlOf(step).call
    if (call && names.has(call.dest)) {
      calls.push({ from: section.name, to: call.dest, forGood: call.forGood, step })
    }
  })
  return calls
}

function finding({ step, to, forGood }: Call): Finding {
  const path = typeof step.value === 'string' ? [step.method] : [step.method, 'dest']
  if (forGood) {
    const message = `This can lead back to here again and again. After 32 times SignalWire reports an error: count the rounds, or end the call at some point.`
    return { code: 'transfer-circle', message, step, path }
  }
  const message = `“${to}” runs itself this way, one level deeper each time, until SignalWire reports an error. To repeat steps, use a label and a jump.`
  return { code: 'section-runs-itself', message, step, path }
}

/** By section: the circle it is part of (Tarjan's strongly connected components, without recursion). */
function circles(calls: readonly Call[]): Map<string, number> {
  const next = new Map<string, string[]>()
  for (const { from, to } of calls) next.set(from, [...(next.get(from) ?? []), to])
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const group = new Map<string, number>()
  for (const root of next.keys()) {
    if (order.has(root)) continue
    const path: { name: string; at: number }[] = [{ name: root, at: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { name } = top
      if (top.at === 0) {
        order.set(name, order.size)
        low.set(name, order.get(name) ?? 0)
        open.push(name)
      }
      const to = next.get(name)?.[top.at++]
      if (to !== undefined) {
        if (!order.has(to)) path.push({ name: to, at: 0 })
        else if (!group.has(to)) lower(low, name, order.get(to) ?? 0)
        continue
      }
      path.pop()
      const above = path.at(-1)
      if (above) lower(low, above.name, low.get(name) ?? 0)
      if (low.get(name) === order.get(name)) close(open, name, group, order.get(name) ?? 0)
    }
  }
  return group
}

function lower(low: Map<string, number>, name: string, value: number): void {
  low.set(name, Math.min(low.get(name) ?? value, value))
}

function close(open: string[], name: string, group: Map<string, number>, id: number): void {
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    group.set(last, id)
    if (last === name) return
  }
}
