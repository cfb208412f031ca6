import { controlOf } from '../streams/definitionOf.ts'
import { eachStep } from '../streams/eachStep.ts'
import type { Flow, Step } from '../types.ts'

/** A step of the section `from` that runs the section `to`, or (`forGood`) leaves for it. */
export type SectionCall = { from: string; to: string; forGood: boolean; step: Step }

/** Which sections of the flow lead to which others, in the order of the text. */
export function sectionCalls(flow: Flow): SectionCall[] {
  const names = new Set(flow.sections.map((section) => section.name))
  const calls: SectionCall[] = []
  eachStep(flow, (step, section) => {
    const call = controlOf(step).call
    if (call && names.has(call.dest)) {
      calls.push({ from: section.name, to: call.dest, forGood: call.forGood, step })
    }
  })
  return calls
}

/** By section: the circle it is part of (Tarjan's strongly connected components, without recursion). */
export function circlesOf(calls: readonly SectionCall[]): Map<string, number> {
  const next = new Map<string, string[]>()
  for (const { from, to } of calls) {
    const list = next.get(from)
    if (list) list.push(to)
    else next.set(from, [to])
  }
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
