import { controlOf } from '../methods/definitionOf.ts'
import { eachStep } from '../tree/eachStep.ts'
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
  const search: Search = { order: new Map(), low: new Map(), open: [], group: new Map() }
  const next = new Map<string, string[]>()
  for (const { from, to } of calls) {
    const list = next.get(from)
    if (list) list.push(to)
    else next.set(from, [to])
  }
  for (const root of next.keys()) if (!search.order.has(root)) searchFrom(root, next, search)
  return search.group
}

type Search = {
  /** When a section was come to first. */
  order: Map<string, number>
  /** The first section that it is known to lead back to. */
  low: Map<string, number>
  /** Those not yet in a circle. */
  open: string[]
  group: Map<string, number>
}

function searchFrom(
  root: string,
  next: ReadonlyMap<string, readonly string[]>,
  search: Search,
): void {
  const { order, low, group } = search
  const path: { name: string; at: number }[] = [{ name: root, at: 0 }]
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const { name } = top
    if (top.at === 0) begin(name, search)
    const to = next.get(name)?.[top.at++]
    if (to === undefined) {
      path.pop()
      const above = path.at(-1)
      if (above) lower(low, above.name, low.get(name) ?? 0)
      if (low.get(name) === order.get(name)) close(name, search)
    } else if (!order.has(to)) path.push({ name: to, at: 0 })
    else if (!group.has(to)) lower(low, name, order.get(to) ?? 0)
  }
}

function begin(name: string, { order, low, open }: Search): void {
  low.set(name, order.size)
  order.set(name, order.size)
  open.push(name)
}

function lower(low: Map<string, number>, name: string, value: number): void {
  low.set(name, Math.min(low.get(name) ?? value, value))
}

function close(name: string, { order, open, group }: Search): void {
  const id = order.get(name) ?? 0
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    group.set(last, id)
    if (last === name) return
  }
}
