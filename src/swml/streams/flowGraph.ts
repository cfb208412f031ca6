import { methods } from '../methods/index.ts'
import type { BranchPlace } from '../methods/method.ts'
import type { Branch, Flow, Step } from '../types.ts'
import { controlOf } from './definitionOf.ts'

/** Where every section's last step leads: back to the caller, or the end of the script. */
export const SECTION_END = 0
/** Where the call ends, or is handed to another document. */
export const CALL_END = 1

/** A point between steps; nodes are numbered by their place in `FlowGraph.nodes`. */
export type GraphNode = {
  /** The step (by its place in `FlowGraph.steps`) that runs on leaving this node. */
  runs?: number
  next: number[]
  /** First the section that begins at this node is run, then `next`. */
  call?: string
}

export type FlowGraph = {
  nodes: readonly GraphNode[]
  steps: readonly Step[]
  /** By the step's place in `steps`: the node before and the node after it. */
  before: readonly number[]
  after: readonly number[]
  /** The first node of each section. */
  entries: ReadonlyMap<string, number>
  /** The first nodes of lists that run on a leg of their own. */
  apart: readonly number[]
}

/** Which steps can follow which: every path that a call may take through the flow, conditions aside. */
export function flowGraph(flow: Flow): FlowGraph {
  const known = graphs.get(flow)
  if (known) return known
  const building: Building = {
    nodes: [{ next: [] }, { next: [] }],
    steps: [],
    before: [],
    after: [],
    entries: new Map(),
    apart: [],
    sections: new Set(flow.sections.map((section) => section.name)),
    labels: new Map(),
    jumps: [],
  }
  for (const section of flow.sections) addSection(building, section.name, section.steps)
  graphs.set(flow, building)
  return building
}

const graphs = new WeakMap<Flow, FlowGraph>()

type Building = {
  nodes: GraphNode[]
  steps: Step[]
  before: number[]
  after: number[]
  entries: Map<string, number>
  apart: number[]
  sections: ReadonlySet<string>
  /** Of the section being added. */
  labels: Map<string, number>
  jumps: { node: number; label: string; otherwise: number }[]
}

function addSection(graph: Building, name: string, steps: readonly Step[]): void {
  graph.labels = new Map()
  graph.jumps = []
  const entry = addList(graph, steps, SECTION_END)
  if (!graph.entries.has(name)) graph.entries.set(name, entry)
  for (const jump of graph.jumps) {
    // A jump to nowhere is an error of its own; the analysis then assumes that the call goes on.
    graph.nodes[jump.node]?.next.push(graph.labels.get(jump.label) ?? jump.otherwise)
  }
}

/** Adds the steps from last to first, since each needs to know what follows; the answer is the list's first node. */
function addList(graph: Building, steps: readonly Step[], next: number): number {
  let entry = next
  for (const step of steps.toReversed()) entry = addStep(graph, step, entry)
  return entry
}

function addStep(graph: Building, step: Step, next: number): number {
  const index = graph.steps.push(step) - 1
  const after = addNode(graph, { next: [next] })
  const control = controlOf(step)
  const rest = addBranches(graph, step, after, control.exhaustive === true)
  const node: GraphNode = { runs: index, next: [] }
  const before = addNode(graph, node)
  graph.before[index] = before
  graph.after[index] = after
  if (control.label !== undefined) graph.labels.set(control.label, before)
  if (control.ends) node.next.push(CALL_END)
  else if (control.returns) node.next.push(SECTION_END)
  else if (control.jump) {
    graph.jumps.push({ node: before, label: control.jump.label, otherwise: rest })
    if (!control.jump.always) node.next.push(rest)
  } else if (control.call) {
    const inFlow = graph.sections.has(control.call.dest)
    if (inFlow) node.call = control.call.dest
    if (!control.call.forGood) node.next.push(rest)
    else if (!inFlow) node.next.push(CALL_END)
  } else node.next.push(rest)
  return before
}

/** Adds a step's nested lists; the answer is the node where they begin, which is `after` where there are none. */
function addBranches(graph: Building, step: Step, after: number, exhaustive: boolean): number {
  if (step.branches.length === 0) return after
  const places = methods.get(step.method)?.branches?.(step.value) ?? []
  const when = step.branches.map((branch) => runsWhen(step, branch, places))
  const pick = (wanted: BranchPlace['runs']) => step.branches.filter((_, i) => when[i] === wanted)
  // From last to first, as everywhere here: of two labels of one name the first in the text counts.
  const chosen = pick(undefined)
    .toReversed()
    .map((branch) => addList(graph, branch.steps, after))
  if (!exhaustive && chosen.length > 0) chosen.push(after)
  let entry = chosen.length > 0 ? addNode(graph, { next: chosen }) : after
  for (const branch of pick('always').toReversed()) entry = addList(graph, branch.steps, entry)
  for (const branch of pick('apart')) graph.apart.push(addList(graph, branch.steps, SECTION_END))
  return entry
}

function runsWhen(step: Step, branch: Branch, places: readonly BranchPlace[]): BranchPlace['runs'] {
  const inner = JSON.stringify(branch.path.slice(step.path.length + 1))
  return places.find((place) => JSON.stringify(place.path) === inner)?.runs
}

function addNode(graph: Building, node: GraphNode): number {
  return graph.nodes.push(node) - 1
}
