import { createQueue } from './createQueue.ts'
import { CALL_END, type FlowGraph, type GraphNode, SECTION_END } from './flowGraph.ts'

/** What is followed along the paths of a call. States are small numbers that the domain hands out. */
export type Domain = {
  /** At the start of the call. */
  start: number
  /** At the start of a section that no step leads to, or that any may lead to. */
  outside: number
  /** The states that running a step (by its place in `FlowGraph.steps`) may lead to. */
  run: (step: number, state: number) => readonly number[]
  /** The state after a document that isn't seen from here; `anywhere`: which may run any section of this flow. */
  unseen: (state: number, anywhere: boolean) => number
  /** One state that stands for both, where there are too many to follow one by one. */
  join: (a: number, b: number) => number
  /** One state that stands for any, and says nothing sure. */
  widest: (state: number) => number
  /** Whether the state is one that a call can be in, and not one that stands for several. */
  isExact: (state: number) => boolean
}

/** In which states a call may come to each node. */
export type Walk = {
  /** By node: every state that a call may be in there. */
  at: readonly (ReadonlySet<number> | undefined)[]
  /** The states in which the call may end. */
  ended: ReadonlySet<number>
}

/** States followed one by one at a node before they are joined. */
const MOST_STATES = 12

/** Ways of coming into a section that are followed one by one. */
const MOST_ENTRIES = 8

/** After so many looks at each node, where nearly every flow needs one or two, what meets is no longer told apart. */
const MOST_LOOKS = 20
/** A short flow may take so many in any case. */
const FREE_LOOKS = 100_000

/**
 * Follows the call along every path, into sections and back to exactly where they were called from: each section is
 * walked once for each state it is entered in, so two callers never mix, and recursion comes to an end.
 * Begins at `main`; sections that nothing leads to, and lists that run on a leg of their own, begin themselves.
 */
export function walkFlow(
  graph: FlowGraph,
  domain: Domain,
  mostLooks = Math.max(FREE_LOOKS, graph.nodes.length * MOST_LOOKS),
): Walk {
  const visits = new Map<number, Visit[]>()
  const ended = new Set<number>()
  const work = createSweeps(graph.nodes.length)
  let looksLeft = mostLooks

  const reach = (visit: Visit, node: number, arriving: number) => {
    const seen = visit.seen.get(node) ?? new Set()
    if (seen.has(arriving)) return
    const state = room(seen, arriving) ? arriving : joinAll(visit, node, seen, arriving)
    if (seen.has(state)) return
    if (!domain.isExact(state)) seen.clear()
    visit.seen.set(node, seen.add(state))
    if (node === SECTION_END) leave(visit, state)
    else if (node === CALL_END) ended.add(state)
    else work.add({ visit, node, state })
  }

  const room = (seen: ReadonlySet<number>, arriving: number) =>
    seen.size === 0 ||
    (looksLeft > 0 && seen.size < MOST_STATES && domain.isExact(arriving) && allExact(seen))

  const allExact = (seen: ReadonlySet<number>) => {
    // One that stands for several is always alone.
    for (const state of seen) return domain.isExact(state)
    return true
  }

  /** One for all, which takes the place of those before it. What was joined once stays in it. */
  const joinAll = (visit: Visit, node: number, seen: ReadonlySet<number>, arriving: number) => {
    const before = visit.joined.get(node)
    const all = [...seen, ...(before === undefined ? [] : [before])].reduce(domain.join, arriving)
    const state = looksLeft > 0 ? all : domain.widest(all)
    visit.joined.set(node, state)
    return state
  }

  const leave = (visit: Visit, state: number) => {
    if (visit.forGood) ended.add(state)
    for (const caller of visit.callers.values()) reach(caller.visit, caller.node, state)
  }

  let count = 0
  const enter = (node: number, arriving: number): Visit => {
    const known = visits.get(node) ?? []
    visits.set(node, known)
    const same = known.find((visit) => visit.entered === arriving)
    if (same) return same
    const rest = known.find((visit) => visit.isShared)
    if (rest) {
      // All further ways of coming in share one visit.
      const both = domain.join(rest.entered, arriving)
      rest.entered = looksLeft > 0 ? both : domain.widest(both)
      reach(rest, node, rest.entered)
      return rest
    }
    const visit: Visit = {
      number: count++,
      entered: arriving,
      isShared: looksLeft <= 0 || known.length === MOST_ENTRIES,
      seen: new Map(),
      joined: new Map(),
      callers: new Map(),
      forGood: false,
    }
    known.push(visit)
    reach(visit, node, arriving)
    return visit
  }

  const enterForGood = (node: number, state: number) => {
    const visit = enter(node, state)
    if (visit.forGood) return
    visit.forGood = true
    for (const left of visit.seen.get(SECTION_END) ?? []) ended.add(left)
  }

  const drain = () => {
    for (let item = work.take(); item; item = work.take()) {
      looksLeft--
      // Joined with another meanwhile.
      if (!item.visit.seen.get(item.node)?.has(item.state)) continue
      const node = graph.nodes[item.node]
      if (node) for (const state of statesAfter(node, item.state)) goOn(item.visit, node, state)
    }
  }

  const statesAfter = ({ runs, unseen }: GraphNode, state: number): readonly number[] => {
    const ran = runs === undefined ? [state] : domain.run(runs, state)
    return unseen?.what === 'document'
      ? ran.map((each) => domain.unseen(each, unseen.anywhere))
      : ran
  }

  const goOn = (visit: Visit, { call, next }: GraphNode, state: number) => {
    const entry = call === undefined ? undefined : graph.entries.get(call)
    if (entry === undefined) for (const node of next) reach(visit, node, state)
    else if (next.length === 0) enterForGood(entry, state)
    else {
      const callee = enter(entry, state)
      for (const node of next) comeBack(callee, visit, node)
    }
  }

  /** From the end of what is called, the call goes on at `node` of the caller. */
  const comeBack = (callee: Visit, visit: Visit, node: number) => {
    callee.callers.set(visit.number * graph.nodes.length + node, { visit, node })
    for (const left of [...(callee.seen.get(SECTION_END) ?? [])]) reach(visit, node, left)
  }

  const begin = (node: number, state: number) => {
    enterForGood(node, state)
    drain()
  }
  const main = graph.entries.get('main')
  if (main !== undefined) begin(main, domain.start)
  for (const node of graph.roots) {
    const isLedTo = visits.has(node) && (node === main || !graph.leadsAnywhere)
    if (!isLedTo) begin(node, domain.outside)
  }
  for (const node of graph.apart) begin(node, domain.start)
  return { at: merge(graph, visits), ended }
}

type Item = { visit: Visit; node: number; state: number }

/**
 * What is still to look at, in sweeps through the flow. Later nodes have lower numbers (see `flowGraph`): within a sweep
 * the highest come first, so that whatever leads to a node comes before it. Sections entered later come first: they are
 * done before what follows them in the section that called. What a jump brings back up waits for the next sweep, so
 * that all jumps back to a node have been made by then and it is looked at once for all of them.
 */
function createSweeps(nodes: number): { add: (item: Item) => void; take: () => Item | undefined } {
  let now = createQueue<Item>()
  let next = createQueue<Item>()
  let current: Item | undefined
  return {
    add(item) {
      const isBack = current?.visit === item.visit && item.node >= current.node
      const sweep = isBack ? next : now
      sweep.add(item, item.visit.number * nodes + item.node)
    },
    take() {
      current = now.take()
      if (current !== undefined) return current
      ;[now, next] = [next, now]
      current = now.take()
      return current
    },
  }
}

/** One run through a section (or other root), entered in one state. */
type Visit = {
  number: number
  /** The state it was entered in; for the visit that all further ones share, a state that stands for all. */
  entered: number
  isShared: boolean
  seen: Map<number, Set<number>>
  /** By node: the state that stands for all, where there were too many. */
  joined: Map<number, number>
  callers: Map<number, { visit: Visit; node: number }>
  /** Nothing takes the call back at its end: the call ends there. */
  forGood: boolean
}

function merge(graph: FlowGraph, visits: ReadonlyMap<number, readonly Visit[]>): Walk['at'] {
  const at: (Set<number> | undefined)[] = new Array(graph.nodes.length)
  for (const list of visits.values()) {
    for (const visit of list) {
      for (const [node, states] of visit.seen) {
        const all = at[node]
        if (all === undefined) at[node] = states
        else at[node] = new Set([...all, ...states])
      }
    }
  }
  return at
}
