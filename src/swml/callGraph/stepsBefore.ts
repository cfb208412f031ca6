import type { Flow, Step } from '../types.ts'
import { type FlowGraph, flowGraph } from './flowGraph.ts'

/**
 * The steps that may have run before this one, the nearest first: back along every path a call may take, through
 * branches, jumps, and the sections that are run on the way or that run this one. Linear in the size of the flow.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a walk back over branches, jumps and calls, each with its own rule
export function stepsBefore(flow: Flow, step: Step): readonly Step[] {
  const graph = flowGraph(flow)
  const start = graph.before[graph.steps.findIndex(({ id }) => id === step.id)]
  if (start === undefined) return []
  const ways = waysTo(flow, graph)
  const seen = new Set([start])
  const found = new Set<Step>()
  const passed = new Set<string>()
  let edge = [start]
  while (edge.length > 0) {
    const next: number[] = []
    for (const node of edge) {
      for (const { from, past } of ways.get(node) ?? []) {
        if (past !== undefined && !passed.has(past)) {
          passed.add(past)
          for (const inner of stepsRunBy(graph, past)) found.add(inner)
        }
        if (seen.has(from)) continue
        seen.add(from)
        next.push(from)
        const earlier = graph.steps[graph.nodes[from]?.runs ?? -1]
        if (earlier) found.add(earlier)
      }
    }
    edge = next
  }
  return [...found]
}

/** A node that leads somewhere; `past`: after the section of this name has been run. */
type Way = { from: number; past?: string }

const known = new WeakMap<Flow, ReadonlyMap<number, readonly Way[]>>()

function waysTo(flow: Flow, graph: FlowGraph): ReadonlyMap<number, readonly Way[]> {
  const made = known.get(flow)
  if (made) return made
  const ways = new Map<number, Way[]>()
  const add = (to: number, way: Way) => {
    const list = ways.get(to)
    if (list) list.push(way)
    else ways.set(to, [way])
  }
  graph.nodes.forEach((node, from) => {
    const past = node.call === undefined ? {} : { past: node.call }
    for (const next of node.next) add(next, { from, ...past })
    const entry = node.call === undefined ? undefined : graph.entries.get(node.call)
    if (entry !== undefined) add(entry, { from })
  })
  known.set(flow, ways)
  return ways
}

/** The steps of a section, the last first, and of those that it runs. */
function stepsRunBy(graph: FlowGraph, name: string): readonly Step[] {
  const sections = new Set([name])
  // A set that grows is walked to its end: each section once.
  for (const section of sections) {
    graph.steps.forEach((step, index) => {
      const call = graph.nodes[graph.before[index] ?? -1]?.call
      if (call !== undefined && step.path[1] === section) sections.add(call)
    })
  }
  return graph.steps.filter((step) => sections.has(String(step.path[1]))).toReversed()
}
