import type { Flow, Step } from '../types.ts'
import { createQueue } from './createQueue.ts'
import { type FlowGraph, flowGraph, SECTION_END } from './flowGraph.ts'

/** What is known of a name at a step. */
export type SetBefore = {
  /** Some call that begins in `main` comes to this step. */
  reached: (step: Step) => boolean
  /** On some path from the start of the call to this step, a step sets the name. */
  mayBeSet: (step: Step, name: string) => boolean
  /** The section that this step runs may set the name. */
  mayBeSetWithin: (step: Step, name: string) => boolean
}

/** Names followed beyond which no more are; no call has so many. */
const mostNames = 300

/**
 * Follows along every path of a call from `main` which of the names (by the steps that set them) may have been set
 * before each step. Sections come back to exactly where they were run from. Of names beyond the first 300 it says that
 * they may be set. Takes time in proportion to the flow for each 30 names.
 */
export function setBefore(flow: Flow, setters: ReadonlyMap<string, readonly Step[]>): SetBefore {
  const graph = flowGraph(flow)
  const places = new Map(graph.steps.map((step, index) => [step.id, index]))
  const names = [...setters.keys()].slice(0, mostNames)
  const walks: Walk[] = []
  for (let from = 0; from === 0 || from < names.length; from += perWalk) {
    const sets = new Map<number, number>()
    names.slice(from, from + perWalk).forEach((name, at) => {
      for (const step of setters.get(name) ?? []) {
        const place = places.get(step.id)
        if (place !== undefined) sets.set(place, (sets.get(place) ?? 0) | bitOf(at))
      }
    })
    walks.push(walk(graph, sets))
  }
  const placeOf = new Map(names.map((name, index) => [name, index]))
  const nodeOf = (step: Step) => graph.before[places.get(step.id) ?? -1] ?? SECTION_END
  const isIn = (bits: 'at' | 'runIn') => (step: Step, name: string) => {
    const place = placeOf.get(name)
    const one = walks[Math.floor((place ?? 0) / perWalk)]
    if (place === undefined || one === undefined) return true
    return (one[bits](nodeOf(step)) & bitOf(place % perWalk)) !== 0
  }
  return {
    reached: (step) => walks[0]?.at(nodeOf(step)) !== 0,
    mayBeSet: isIn('at'),
    mayBeSetWithin: isIn('runIn'),
  }
}

/** A number holds this many names as bits, and one bit for "comes here". */
const perWalk = 30
const here = 1
const bitOf = (at: number) => 2 << at

/** Bits at a node: 0 where no call comes; `runIn`: those that the section run by its step may set. */
type Walk = { at: (node: number) => number; runIn: (node: number) => number }

/** A section that calls come to. */
type Visit = {
  /** Bits at its start, on any call. */
  entry: number
  /** Bits set within it on a way to its end; 0 where it never comes back. */
  whole: number
  /** The nodes that run it or leave for it. */
  callers: Set<number>
}

/**
 * What is set within a section doesn't depend on who runs it, so that each is walked once, and its callers joined
 * after.
 */
function walk(graph: FlowGraph, sets: ReadonlyMap<number, number>): Walk {
  const within = new Int32Array(graph.nodes.length)
  const owner = new Map<number, string>()
  const visits = new Map<string, Visit>()
  const work = createQueue<number>()

  const leave = (node: number): number => {
    const runs = graph.nodes[node]?.runs
    return (within[node] ?? 0) | (runs === undefined ? 0 : (sets.get(runs) ?? 0))
  }
  const reach = (section: string, node: number, bits: number) => {
    if (node === SECTION_END) return comeBack(section, bits)
    const before = within[node] ?? 0
    if ((before | bits) === before) return
    within[node] = before | bits
    owner.set(node, section)
    work.add(node, node)
  }
  const goOn = (node: number, bits: number) => {
    for (const next of graph.nodes[node]?.next ?? []) reach(owner.get(node) ?? '', next, bits)
  }
  const comeBack = (section: string, bits: number) => {
    const visit = visits.get(section)
    if (!visit || (visit.whole | bits) === visit.whole) return
    visit.whole |= bits
    for (const caller of visit.callers) goOn(caller, leave(caller) | visit.whole)
  }
  const enter = (section: string): Visit => {
    const known = visits.get(section)
    if (known) return known
    const visit: Visit = { entry: here, whole: 0, callers: new Set() }
    visits.set(section, visit)
    reach(section, graph.entries.get(section) ?? SECTION_END, here)
    return visit
  }

  enter('main')
  for (let node = work.take(); node !== undefined; node = work.take()) {
    const call = graph.nodes[node]?.call
    if (call === undefined) goOn(node, leave(node))
    else {
      const visit = enter(call)
      visit.callers.add(node)
      if (visit.whole !== 0) goOn(node, leave(node) | visit.whole)
    }
  }
  const entryOf = (node: number) => visits.get(owner.get(node) ?? '')?.entry ?? 0
  joinCallers(visits, owner, (node) => leave(node) | entryOf(node))
  return {
    at: (node) => (within[node] ? within[node] | entryOf(node) : 0),
    runIn: (node) => visits.get(graph.nodes[node]?.call ?? '')?.whole ?? 0,
  }
}

/** Hands what is set at each call on to the section that it runs, until nothing is new. */
function joinCallers(
  visits: ReadonlyMap<string, Visit>,
  owner: ReadonlyMap<number, string>,
  bitsAt: (node: number) => number,
): void {
  const runBy = new Map<string, Set<string>>()
  for (const [name, { callers }] of visits) {
    for (const node of callers) {
      const by = owner.get(node) ?? ''
      runBy.set(by, (runBy.get(by) ?? new Set()).add(name))
    }
  }
  const work = [...visits.keys()]
  for (let name = work.pop(); name !== undefined; name = work.pop()) {
    const visit = visits.get(name)
    if (!visit) continue
    let bits = visit.entry
    for (const node of visit.callers) bits |= bitsAt(node)
    if (bits === visit.entry) continue
    visit.entry = bits
    work.push(...(runBy.get(name) ?? []))
  }
}
