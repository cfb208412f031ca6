import type { Step } from '../types.ts'
import type { FlowGraph } from './flowGraph.ts'

/** Steps by their place in the graph → the ids of the steps that show them, each once, in the order of the text. */
export function idsOf(graph: FlowGraph, steps: Iterable<number>): number[] {
  const shown = new Set([...steps].flatMap((index) => shownAs(graph, index) ?? []))
  return [...shown].sort((a, b) => a.range.start - b.range.start).map((step) => step.id)
}

/** The step of the flow that shows a step: itself, or the one that it is written in. */
export function shownAs(graph: FlowGraph, index: number): Step | undefined {
  return graph.within.get(index) ?? graph.steps[index]
}
