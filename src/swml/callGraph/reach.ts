import { controlOf, definitionOf } from '../methods/definitionOf.ts'
import type { Flow, Step } from '../types.ts'
import { CALL_END, type FlowGraph, flowGraph, SECTION_END } from './flowGraph.ts'
import { walkFlow } from './walkFlow.ts'

/** What can happen before and after a step, conditions aside. */
export type Reach = {
  /** Ids of the steps that no call comes to. Sections that nothing calls count as called from outside. */
  unreached: ReadonlySet<number>
  /** Ids of the steps that a call which begins in `main` may come to. */
  fromMain: ReadonlySet<number>
  /** Ids of the steps from which no path leads out, but for a jump that has been made 100 times. */
  closed: ReadonlySet<number>
  /** Ids of the steps behind which no step takes time, so that the call may be over at once. */
  nothingLasts: ReadonlySet<number>
}

/** Works out what is reached, from where the end can be reached, and behind which steps the call lasts. */
export function reachOf(flow: Flow): Reach {
  const known = answers.get(flow)
  if (known) return known
  const graph = flowGraph(flow)
  const walk = walkFlow(graph, {
    start: FROM_MAIN,
    outside: FROM_OUTSIDE,
    run: (_, state) => [state],
    unseen: (state) => state,
    join: Math.min,
    widest: (state) => state,
    isExact: () => true,
  })
  const before = backwards(graph)
  const ends = from([SECTION_END, CALL_END], backwardsWithin(graph))
  const leadsToLasting = from(lasting(graph), before)
  const pick = (isIt: (step: number) => boolean) =>
    new Set(graph.steps.flatMap((step, index) => (isIt(index) ? [step.id] : [])))
  const reach = {
    unreached: pick((step) => walk.at[graph.before[step] ?? -1] === undefined),
    fromMain: pick((step) => walk.at[graph.before[step] ?? -1]?.has(FROM_MAIN) === true),
    closed: pick((step) => !ends.has(graph.before[step] ?? -1)),
    nothingLasts: pick((step) => !leadsToLasting.has(graph.after[step] ?? -1)),
  }
  answers.set(flow, reach)
  return reach
}

const answers = new WeakMap<Flow, Reach>()

/** Where the call began that comes to a step. */
const FROM_MAIN = 0
const FROM_OUTSIDE = 1

/** The nodes of steps that take time, and of what isn't seen from here, which may. */
function lasting(graph: FlowGraph): number[] {
  const found = graph.nodes.flatMap(({ runs, unseen }, node) => {
    const step = runs === undefined ? undefined : graph.steps[runs]
    return unseen || (step && takesTime(step)) ? [node] : []
  })
  // Any section may have been run from where the call goes on elsewhere.
  return graph.leadsAnywhere ? [...found, SECTION_END] : found
}

function takesTime(step: Step): boolean {
  const definition = definitionOf(step)
  return step.notation !== 'malformed' && (!definition || definition.mode === 'blocking')
}

/**
 * Within the sections alone: a step that runs another section leads to the next step, one that leaves for good to an
 * end, and a jump without a condition to its label.
 */
function backwardsWithin(graph: FlowGraph): Map<number, number[]> {
  const before = new Map<number, number[]>()
  graph.nodes.forEach((node, index) => {
    const leaves = node.call !== undefined && node.next.length === 0
    const step = node.runs === undefined ? undefined : graph.steps[node.runs]
    const ways = step && controlOf(step).jump?.always ? node.next.slice(-1) : node.next
    for (const next of leaves ? [CALL_END] : ways) add(before, next, index)
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
