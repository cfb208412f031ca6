import type { Resource } from '../methods/method.ts'
import type { Flow } from '../types.ts'
import { effectOf } from './effectOf.ts'
import { type FlowGraph, flowGraph } from './flowGraph.ts'
import { liveDomain } from './liveDomain.ts'
import { type Effect, type LiveState, mayOf, mustOf } from './liveState.ts'
import { idsOf, shownAs } from './shownSteps.ts'
import { spansAndStops } from './spansAndStops.ts'
import { type Walk, walkFlow } from './walkFlow.ts'

/** Steps (by id, in the order of the text) whose streams are live at a point. */
export type Live = {
  /** On at least one path. */
  may: readonly number[]
  /** On every path. */
  must: readonly number[]
  /** Others may be live too: more at once than are followed, or started where nobody sees from here. */
  more?: true
}

/** The life of what one step starts; for a step that holds a whole document, of all that is started in it. */
export type LiveSpan = {
  /** The step that starts it. */
  stepId: number
  method: string
  /** What people call it: its id, else its name, else ''. */
  name: string
  /** As written; undefined where SignalWire makes one up. */
  controlId: string | undefined
  /** `computed`: written with a variable, so that any name may be meant. */
  named: 'here' | 'by-signalwire' | 'computed'
  /** Steps at which it may stop; `sure` where it does whenever it is live there. */
  stops: readonly { stepId: number; sure: boolean }[]
  /** Steps that lead to documents which aren't seen from here, and may stop it. */
  unseen: readonly number[]
  /** On some path it goes on until the call ends. */
  untilEnd: boolean
  /** The step may run again while what it started before is still live. */
  restarts: boolean
  /** It may run again since a jump leads back, not only since its section is run more than once. */
  inLoop: boolean
  /** It is started in a document that the step holds. */
  written: boolean
}

/** What a step that stops something finds. */
export type StopsAt = {
  /** Steps whose streams it may stop. */
  stops: readonly number[]
  /** On some path it stops nothing. */
  maybeNothing: boolean
  /** It may stop others: more are live than are followed, or some were started where nobody sees. */
  more?: true
}

/** The lives of all that is of one kind. */
export type Lifetimes = {
  resource: Resource
  /** In the order of the text. */
  spans: readonly LiveSpan[]
  /** By step id; a step that no call reaches isn't in them. Steps with the same streams share one object. */
  before: ReadonlyMap<number, Live>
  after: ReadonlyMap<number, Live>
  /** By the id of the step that stops. */
  stops: ReadonlyMap<number, StopsAt>
}

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
