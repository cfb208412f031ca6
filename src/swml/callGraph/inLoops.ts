import { countWhere } from '../../text/countWhere.ts'
import type { FlowGraph } from './flowGraph.ts'

/**
 * Whether a step (by its place in the graph) may run again since a jump leads back: in its own section, or around a step
 * that runs this section. Worked out when it is first asked.
 */
export function inLoops(graph: FlowGraph): (step: number) => boolean {
  let isIn: ((node: number) => boolean) | undefined
  return (step) => {
    isIn ??= loopsIn(graph)
    return isIn(graph.before[step] ?? -1)
  }
}

function loopsIn(graph: FlowGraph): (node: number) => boolean {
  const round = goneRound(graph)
  const sectionOf = sections(graph)
  const runs = new Map<number, number[]>()
  const again = new Set<number>()
  graph.nodes.forEach(({ call }, node) => {
    const entry = call === undefined ? undefined : graph.entries.get(call)
    if (entry === undefined) return
    if (round(node)) again.add(entry)
    const by = sectionOf(node)
    const list = runs.get(by)
    if (list) list.push(entry)
    else runs.set(by, [entry])
  })
  // A set that grows is walked to its end: what is run in a loop, and what that runs in turn.
  for (const section of again) for (const entry of runs.get(section) ?? []) again.add(entry)
  return (node) => round(node) || again.has(sectionOf(node))
}

/** Whether a node is between a label and a jump back to it. Later nodes have lower numbers. */
function goneRound({ nodes }: FlowGraph): (node: number) => boolean {
  const change = new Int32Array(nodes.length + 1)
  nodes.forEach(({ next }, node) => {
    for (const to of next) {
      if (to < node) continue
      change[node] = (change[node] ?? 0) + 1
      change[to + 1] = (change[to + 1] ?? 0) - 1
    }
  })
  for (let node = 1; node < change.length; node++)
    change[node] = (change[node] ?? 0) + (change[node - 1] ?? 0)
  return (node) => (change[node] ?? 0) > 0
}

/** The first node of the section that each node is in: sections are numbered one after the other. */
function sections(graph: FlowGraph): (node: number) => number {
  const entries = [...graph.entries.values()].sort((a, b) => a - b)
  return (node) => entries[countWhere(entries, (entry) => entry < node)] ?? -1
}
