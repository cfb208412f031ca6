import type { Flow } from '../types.ts'
import { controlOf, definitionOf } from './definitionOf.ts'
import { CALL_END, type FlowGraph, flowGraph, SECTION_END } from './flowGraph.ts'
import { walkFlow } from './walkFlow.ts'

/** What can happen before and after a step, conditions aside. */
export type Reach = {
  /** Ids of the steps that no call comes to. Sections that nothing calls count as called from outside. */
  unreached: ReadonlySet<number>
  /** Ids of the steps from which no path leads out: the call goes round until somebody hangs up. */
  endless: ReadonlySet<number>
  /** Ids of the steps behind which no step takes time, so that the call may be over at once. */
  nothingLasts: ReadonlySet<number>
}

/** Works out what is reached, from where the end can be reached, and behind which steps the call lasts. */
export function reachOf(flow: Flow): Reach {
  const known = answers.get(flow)
  if (known) return known
  const graph = flowGraph(flow)
  const walk = walkFlow(graph, {
    start: 0,
    run: () => [0],
    join: () => 0,
    widest: () => 0,
    isExact: () => true,
  })
  const before = backwards(graph)
  const ends = from([SECTION_END, CALL_END], backwardsWithin(graph))
  const lasting = graph.before.filter((_, index) => lasts(graph, index))
  const leadsToLasting = from(lasting, before)
  const pick = (isIt: (step: number) => boolean) =>
    new Set(graph.steps.flatMap((step, index) => (isIt(index) ? [step.id] : [])))
  const reach = {
    unreached: pick((step) => walk.at[graph.before[step] ?? -1] === undefined),
    endless: pick((step) => !ends.has(graph.before[step] ?? -1)),
    nothingLasts: pick((step) => !leadsToLasting.has(graph.after[step] ?? -1)),
  }
  answers.set(flow, reach)
  return reach
}

const answers = new WeakMap<Flow, Reach>()

/** Whether a step takes time, or hands the call to something that isn't seen from here. */
function lasts(graph: FlowGraph, index: number): boolean {
  const step = graph.steps[index]
  if (!step || step.form === 'odd') return false
  const definition = definitionOf(step)
  if (!definition || definition.mode === 'blocking') return true
  const dest = controlOf(step).call?.dest
  return dest !== undefined && !graph.entries.has(dest)
}

/** Within the sections alone: a step that runs another section leads to the next step, one that leaves for good to an end. */
function backwardsWithin(graph: FlowGraph): Map<number, number[]> {
  const before = new Map<number, number[]>()
  graph.nodes.forEach((node, index) => {
    const leaves = node.call !== undefined && node.next.length === 0
    for (const next of leaves ? [CALL_END] : node.next) add(before, next, index)
  })
  return before
}

/** For each node the nodes that lead to it; a section's end leads back to wherever any section was called from. */
function backwards(graph: FlowGraph): Map<number, number[]> {
  const before = new Map<number, number[]>()
  graph.nodes.forEach((node, index) => {
    for (const next of node.next) add(before, next, node.call === undefined ? index : SECTION_END)
    const entry = node.call === undefined ? undefined : graph.entries.get(node.call)
    if (entry !== undefined) add(before, entry, index)
  })
  return before
}

function add(before: Map<number, number[]>, to: number, node: number): void {
  const list = before.get(to)
  if (list) list.push(node)
  else before.set(to, [node])
}

function from(
  start: readonly number[],
  before: ReadonlyMap<number, readonly number[]>,
): Set<number> {
  const found = new Set(start)
  const work = [...start]
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    for (const other of before.get(node) ?? []) {
      if (found.has(other)) continue
      found.add(other)
      work.push(other)
    }
  }
  return found
}
