import { bodyValue } from '../methods/bodyValue.ts'
import { controlOf, definitionOf } from '../methods/definitionOf.ts'
import type { BranchPlace, MayRun } from '../methods/method.ts'
import { placeByPath } from '../read/branchPlaces.ts'
import type { Flow, Step } from '../types.ts'
import { DEEPEST, readDocument } from './readDocument.ts'

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
  /**
   * First the call is where nobody sees from here what happens: in a `document` that the step (by its place) leads to,
   * which may start and stop anything; or `talking` with somebody. `anywhere`: that may be any section of this flow.
   */
  unseen?: { what: 'document'; by: number; anywhere: boolean } | { what: 'talking' }
}

/** Every way that a call can take through a flow, as nodes and what they lead to. */
export type FlowGraph = {
  nodes: readonly GraphNode[]
  /** Also those of documents that are written within a step. */
  steps: readonly Step[]
  /** By the place of a step in such a document: the step of this flow that it is written in. */
  within: ReadonlyMap<number, Step>
  /** By the step's place in `steps`: the node before and the node after it. */
  before: readonly number[]
  after: readonly number[]
  /** The first node of each section, by `GraphNode.call`: the name, for those of this flow. */
  entries: ReadonlyMap<string, number>
  /** The first nodes of this flow's own sections. */
  roots: readonly number[]
  /** The first nodes of lists that run on a leg of their own. */
  apart: readonly number[]
  /** A step leads to where a variable says, which may be any section of this flow; `main` isn't taken to be meant. */
  leadsAnywhere: boolean
}

/** Which steps can follow which: every path that a call may take through the flow, conditions aside. */
export function flowGraph(flow: Flow): FlowGraph {
  const known = graphs.get(flow)
  if (known) return known
  const building: Building = {
    nodes: [{ next: [] }, { next: [] }],
    steps: [],
    within: new Map(),
    before: [],
    after: [],
    entries: new Map(),
    roots: [],
    apart: [],
    leadsAnywhere: false,
  }
  addDocument(building, flow, '', undefined)
  building.roots.push(
    ...new Set(flow.sections.flatMap(({ name }) => building.entries.get(name) ?? [])),
  )
  graphs.set(flow, building)
  return building
}

const graphs = new WeakMap<Flow, FlowGraph>()

type Building = {
  nodes: GraphNode[]
  steps: Step[]
  within: Map<number, Step>
  before: number[]
  after: number[]
  entries: Map<string, number>
  roots: number[]
  apart: number[]
  leadsAnywhere: boolean
}

/** What is the same for all steps of a section, but for those that run on a leg of their own. */
type Scope = {
  /** The key of each section of its document. */
  sections: ReadonlyMap<string, string>
  /** The step that its document is written in, and how many documents that is within. */
  within: Step | undefined
  depth: number
  /** Where `return` leads. */
  exit: number
  labels: Map<string, number>
  jumps: { node: number; label: string; otherwise: number; always: boolean }[]
}

function addDocument(
  graph: Building,
  flow: Flow,
  prefix: string,
  within: Step | undefined,
  depth = 0,
): void {
  const sections = new Map(flow.sections.map(({ name }) => [name, prefix + name]))
  for (const { name, steps } of flow.sections) {
    const scope = { sections, within, depth, exit: SECTION_END, labels: new Map(), jumps: [] }
    addSection(graph, scope, prefix + name, steps)
  }
}

function addSection(graph: Building, scope: Scope, key: string, steps: readonly Step[]): void {
  const entry = addList(graph, scope, steps, SECTION_END)
  if (!graph.entries.has(key)) graph.entries.set(key, entry)
  addJumps(graph, scope)
}

/** Leads the jumps of a list, and of those nested in it, to its labels. */
function addJumps(graph: Building, scope: Scope): void {
  // A jump to nowhere is an error of its own; the analysis then assumes that the call goes on.
  const target = ({ label, otherwise }: Scope['jumps'][number]) =>
    scope.labels.get(label) ?? otherwise
  // Each label is jumped to 100 times at most, so that a circle comes to its end even where nothing else ends it.
  const goesRound = scope.jumps.some((jump) => target(jump) >= jump.node)
  for (const jump of scope.jumps) {
    const next = graph.nodes[jump.node]?.next
    if (!jump.always || goesRound) next?.push(jump.otherwise)
    next?.push(target(jump))
  }
}

/** Adds the steps from last to first, since each needs to know what follows; the answer is the list's first node. */
function addList(graph: Building, scope: Scope, steps: readonly Step[], next: number): number {
  let entry = next
  for (const step of steps.toReversed()) entry = addStep(graph, scope, step, entry)
  return entry
}

function addStep(graph: Building, scope: Scope, step: Step, next: number): number {
  const index = graph.steps.push(scope.within ? { ...step, id: NO_ID } : step) - 1
  if (scope.within) graph.within.set(index, scope.within)
  const after = addNode(graph, { next: [next] })
  const control = controlOf(step)
  const branches = addBranches(graph, scope, step, after, control.exhaustive === true)
  const from = { step, index, scope }
  const rest = addMayRun(graph, from, branches)
  const { ends, returns, jump, call } = control
  const way: GraphNode = call ? wayTo(graph, from, call, rest) : { next: [] }
  if (ends) way.next.push(CALL_END)
  else if (returns) way.next.push(scope.exit)
  else if (!jump && !call) way.next.push(rest)
  const before = addNode(graph, { ...way, runs: index })
  graph.before[index] = before
  graph.after[index] = after
  if (control.label !== undefined) scope.labels.set(control.label, before)
  if (jump) scope.jumps.push({ node: before, otherwise: rest, ...jump })
  return before
}

/** What stands in a document within a step has no id of its own: nobody asks for it by one. */
const NO_ID = -1

type From = { step: Step; index: number; scope: Scope }

/** Adds what may be run while a step lasts or after it; the answer is the node where that, or the rest, begins. */
function addMayRun(graph: Building, from: From, rest: number): number {
  const definition = definitionOf(from.step)
  const runs = definition?.mayRun?.(bodyValue(definition, from.step.value)) ?? []
  if (runs.length === 0) return rest
  const next = [rest]
  const any = addNode(graph, { next })
  for (const run of runs) next.push(addNode(graph, wayTo(graph, from, run, any)))
  return any
}

/**
 * The way to a section, to SWML that is written in the step, or to where nobody sees from here; `rest`: and then on.
 */
function wayTo(
  graph: Building,
  { step, index, scope }: From,
  { dest, forGood }: MayRun,
  rest: number,
): GraphNode {
  const call = scope.sections.get(dest) ?? addWritten(graph, scope, step, dest)
  if (call !== undefined) return { call, next: forGood ? [] : [rest] }
  const anywhere = /^[^:]*(?:[$%]\{|\{\{)/.test(dest)
  if (anywhere) graph.leadsAnywhere = true
  return { unseen: { what: 'document', by: index, anywhere }, next: [forGood ? CALL_END : rest] }
}

/** Adds the document that is written in place of a destination; the answer is the key of its first section. */
function addWritten(graph: Building, scope: Scope, step: Step, dest: string): string | undefined {
  const flow = scope.depth < DEEPEST ? readDocument(dest, step) : undefined
  if (flow === undefined) return undefined
  // No section of another document has it, since their steps are others.
  const prefix = `${graph.steps.length} within ${step.path.join('.')}: `
  addDocument(graph, flow, prefix, scope.within ?? step, scope.depth + 1)
  return `${prefix}main`
}

/** Adds a step's nested lists; the answer is the node where they begin, which is `after` where there are none. */
function addBranches(
  graph: Building,
  scope: Scope,
  step: Step,
  after: number,
  exhaustive: boolean,
): number {
  if (step.branches.length === 0) return after
  const placeOf = placeByPath(step)
  const when = step.branches.map((branch) => placeOf(branch.path)?.runs)
  const pick = (wanted: BranchPlace['runs']) => step.branches.filter((_, i) => when[i] === wanted)
  // From last to first, as everywhere here: of two labels of one name the first in the text counts.
  const chosen = pick(undefined)
    .toReversed()
    .map((branch) => addList(graph, scope, branch.steps, after))
  if (!exhaustive && chosen.length > 0) chosen.push(after)
  let entry = chosen.length > 0 ? addNode(graph, { next: chosen }) : after
  for (const branch of pick('always').toReversed())
    entry = addList(graph, scope, branch.steps, entry)
  for (const branch of pick('apart')) {
    // At its end that leg isn't over: there the two are connected.
    const exit = addNode(graph, { unseen: { what: 'talking' }, next: [CALL_END] })
    // No jump leads onto another leg, or from it.
    const leg: Scope = { ...scope, exit, labels: new Map(), jumps: [] }
    graph.apart.push(addList(graph, leg, branch.steps, exit))
    addJumps(graph, leg)
  }
  return entry
}

function addNode(graph: Building, node: GraphNode): number {
  return graph.nodes.push(node) - 1
}
