import { controlOf } from '../methods/definitionOf.ts'
import type { Flow, Step } from '../types.ts'
import { createQueue } from './createQueue.ts'
import { type FlowGraph, flowGraph, SECTION_END } from './flowGraph.ts'
import type { SectionCall } from './sectionCalls.ts'

/** How many jumps and transfers a call may have made when it comes to a step, and how many more it may make there. */
export type Moves = { step: Step; before: number; own: number }

/**
 * For each step that jumps or transfers, and that a call from `main` comes to: the most jumps and transfers on the way
 * there. A jump back counts as often as its “max” says; without a number, not at all, since nobody knows how often it
 * is made. `calls` are those between sections, without circles. Takes time in proportion to the flow.
 */
export function movesBefore(flow: Flow, calls: readonly SectionCall[]): Moves[] {
  const graph = flowGraph(flow)
  const order = calleesFirst(calls)
  const steps = new Set(calls.map(({ step }) => step))
  const walks = new Map<string, Walk>()
  for (const name of order) walks.set(name, walkSection(graph, name, steps, walks))
  const entry = new Map([['main', 0]])
  const moves: Moves[] = []
  for (const name of order.toReversed()) {
    const start = entry.get(name)
    if (start === undefined) continue
    for (const { step, before, own, to } of walks.get(name)?.moves ?? []) {
      if (own > 0) moves.push({ step, before: start + before, own })
      if (to === undefined) continue
      entry.set(to, Math.max(entry.get(to) ?? 0, start + before + own))
    }
  }
  return moves
}

/** `whole`: the most moves on a way through it; undefined where none leads to its end. */
type Walk = { moves: (Moves & { to?: string })[]; whole: number | undefined }

/** Counted from the section's start. Ways on lead from higher to lower nodes, so that each is looked at once. */
function walkSection(
  graph: FlowGraph,
  name: string,
  calls: ReadonlySet<Step>,
  walks: ReadonlyMap<string, Walk>,
): Walk {
  const counts = new Map<number, number>()
  const work = createQueue<number>()
  const moves: Walk['moves'] = []
  const reach = (node: number, count: number) => {
    const known = counts.get(node)
    if (known === undefined && node !== SECTION_END) work.add(node, node)
    if (known === undefined || known < count) counts.set(node, count)
  }
  reach(graph.entries.get(name) ?? SECTION_END, 0)
  for (let node = work.take(); node !== undefined; node = work.take()) {
    const before = counts.get(node) ?? 0
    const { runs = -1, next = [] } = graph.nodes[node] ?? {}
    const step = graph.steps[runs]
    const move = step && moveOf(step, node, next, calls)
    if (move === undefined) {
      for (const on of next.filter((each) => each < node)) reach(on, before)
      continue
    }
    const { own, to, ways } = move
    moves.push({ step: move.step, before, own, ...(to === undefined ? {} : { to }) })
    const inner = to === undefined ? 0 : walks.get(to)?.whole
    if (inner === undefined) continue
    for (const [on, more] of ways) reach(on, before + inner + more)
  }
  return { moves, whole: counts.get(SECTION_END) }
}

/** What a step at `node` adds, the section it calls, and the nodes it leads to with what is added on the way there. */
type Move = { step: Step; own: number; to?: string; ways: readonly (readonly [number, number])[] }

/** Undefined for a step that neither jumps nor calls one of these sections. */
function moveOf(
  step: Step,
  node: number,
  next: readonly number[],
  calls: ReadonlySet<Step>,
): Move | undefined {
  const { jump, call } = controlOf(step)
  if (call && calls.has(step)) {
    return { step, own: call.forGood ? 1 : 0, to: call.dest, ways: next.map((on) => [on, 0]) }
  }
  if (!jump) return undefined
  const target = next.at(-1) ?? SECTION_END
  const past = next.slice(0, -1)
  // Back up: it may be made as often as it says before the call goes on past it.
  if (target > node) {
    const own = jump.max ?? 0
    return { step, own, ways: past.map((on) => [on, own]) }
  }
  return { step, own: 1, ways: [[target, 1], ...past.map((on) => [on, 0] as const)] }
}

/** The sections that are called, and those that call, in an order in which a section comes after all that it calls. */
function calleesFirst(calls: readonly SectionCall[]): string[] {
  const left = new Map([['main', 0]])
  const callers = new Map<string, string[]>()
  for (const { from, to } of calls) {
    left.set(from, (left.get(from) ?? 0) + 1)
    if (!left.has(to)) left.set(to, 0)
    const list = callers.get(to)
    if (list) list.push(from)
    else callers.set(to, [from])
  }
  const order = [...left].filter(([, count]) => count === 0).map(([name]) => name)
  // A list that grows is walked to its end: each section once.
  for (const name of order) {
    for (const caller of callers.get(name) ?? []) {
      const count = (left.get(caller) ?? 0) - 1
      left.set(caller, count)
      if (count === 0) order.push(caller)
    }
  }
  return order
}
