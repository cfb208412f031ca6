import { type FlowGraph, flowGraph } from '../callGraph/flowGraph.ts'
import { idsOf, shownAs } from '../callGraph/shownSteps.ts'
import { type Walk, walkFlow } from '../callGraph/walkFlow.ts'
import type { Resource } from '../methods/method.ts'
import type { Flow } from '../types.ts'
import { effectOf } from './effectOf.ts'
import type { Lifetimes, Live } from './live.ts'
import { liveDomain } from './liveDomain.ts'
import { type Effect, type LiveState, mayOf, mustOf } from './liveState.ts'
import { spansAndStops } from './spansAndStops.ts'

/** `lifetimes` of audio streams. */
export function streamLifetimes(flow: Flow): Lifetimes {
  return lifetimes(flow, 'stream')
}

/**
 * Where each stream (or recording, tap, …) of the flow starts, where it may stop, and what is live at each step,
 * over every path that the call can take. Takes time in proportion to the flow; remembers the answer for it.
 * SWML that stands within a step is followed; a document elsewhere may start and stop anything. What an agent's server
 * decides isn't seen. Assumes that what is started does start.
 */
export function lifetimes(flow: Flow, resource: Resource): Lifetimes {
  const known = answers.get(flow) ?? new Map<Resource, Lifetimes>()
  answers.set(flow, known)
  const answer = known.get(resource) ?? analyse(flow, resource)
  known.set(resource, answer)
  return answer
}

const answers = new WeakMap<Flow, Map<Resource, Lifetimes>>()

function analyse(flow: Flow, resource: Resource): Lifetimes {
  const graph = flowGraph(flow)
  const effects = new Map<number, Effect>()
  graph.steps.forEach((step, index) => {
    const effect = effectOf(step, resource)
    if (effect) effects.set(index, effect)
  })
  const domain = liveDomain(effects, startedAnywhere(graph, effects))
  const walk = walkFlow(graph, domain)
  const live = liveAt(graph, walk, domain.state)
  return {
    resource,
    ...spansAndStops(graph, walk, domain, effects),
    before: byStep(graph, graph.before, live),
    after: byStep(graph, graph.after, live),
  }
}

/** What is started in sections that a variable may lead to; undefined where none does. */
export function startedAnywhere(
  graph: FlowGraph,
  effects: ReadonlyMap<number, Effect>,
): number[] | undefined {
  if (!graph.leadsAnywhere) return undefined
  // A section that a variable leads to may in turn run the first.
  const isMainRun = graph.nodes.some(({ call }) => call === 'main')
  return [...effects].flatMap(([index, { does }]) =>
    does === 'start' && (isMainRun || shownAs(graph, index)?.path[1] !== 'main') ? [index] : [],
  )
}

type LiveAt = (node: number | undefined) => Live | undefined

/** What is live at a node; for the same states it gives the same object. */
function liveAt(graph: FlowGraph, walk: Walk, state: (id: number) => LiveState): LiveAt {
  const known = new Map<string, Live>()
  return (node) => {
    const states = node === undefined ? undefined : walk.at[node]
    if (!states) return undefined
    const key = [...states].join()
    const before = known.get(key)
    if (before) return before
    const live = summary(graph, [...states].map(state))
    known.set(key, live)
    return live
  }
}

function summary(graph: FlowGraph, states: readonly LiveState[]): Live {
  const may = new Set(states.flatMap(mayOf))
  const sure = states.map((state) => new Set(mustOf(state)))
  const must = [...may].filter((stream) => sure.every((streams) => streams.has(stream)))
  const live: Live = { may: idsOf(graph, may), must: idsOf(graph, must) }
  return states.some((state) => state.more) ? { ...live, more: true } : live
}

function byStep(graph: FlowGraph, nodes: readonly number[], live: LiveAt): Map<number, Live> {
  const found = new Map<number, Live>()
  graph.steps.forEach((step, index) => {
    const at = graph.within.has(index) ? undefined : live(nodes[index])
    if (at) found.set(step.id, at)
  })
  return found
}
