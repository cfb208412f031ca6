import type { FlowGraph } from '../callGraph/flowGraph.ts'
import { inLoops } from '../callGraph/inLoops.ts'
import { idsOf, shownAs } from '../callGraph/shownSteps.ts'
import type { Walk } from '../callGraph/walkFlow.ts'
import type { Step } from '../types.ts'
import { idOf, streamName } from './idOf.ts'
import { joinSpans, joinStops } from './joinSpans.ts'
import type { LiveSpan, StopsAt } from './live.ts'
import type { LiveDomain } from './liveDomain.ts'
import { type Effect, type LiveState, mayOf, type Outcome } from './liveState.ts'

/** `shown`: the step itself, or the one that it is written in. */
type Actor = { index: number; step: Step; shown: Step; effect: Effect; arrivals: Arrival[] }

/** One state in which a call may come to a step, and how the step may turn out then. */
type Arrival = { state: LiveState; outcomes: readonly Outcome[] }

/** From a walk along all paths: the life of what each step starts, and what each step that stops finds. */
export function spansAndStops(
  graph: FlowGraph,
  walk: Walk,
  domain: LiveDomain,
  effects: ReadonlyMap<number, Effect>,
): { spans: LiveSpan[]; stops: Map<number, StopsAt> } {
  const actors: Actor[] = [...effects].flatMap(([index, effect]) => {
    const step = graph.steps[index]
    const shown = shownAs(graph, index)
    if (!step || !shown) return []
    return [{ index, step, shown, effect, arrivals: arrivalsAt(graph, walk, domain, index) }]
  })
  actors.sort((a, b) => a.shown.range.start - b.shown.range.start)
  const starts = actors.filter((actor) => actor.effect.does === 'start')
  const stops = actors.filter((actor) => actor.effect.does === 'stop' && actor.arrivals.length > 0)
  // What is no longer followed may go on until the end.
  const ended = new Set(domain.leftOut)
  for (const id of walk.ended) for (const stream of mayOf(domain.state(id))) ended.add(stream)
  const known = {
    graph,
    ended,
    stoppedAt: stopsOfEach(stops),
    unseenAt: unseenOfEach(graph, walk, domain),
    isInLoop: inLoops(graph),
  }
  return {
    spans: joinSpans(starts.map((start) => spanOf(start, known))),
    stops: joinStops(stops.map((stop) => [stop.shown.id, stopsAt(graph, stop)])),
  }
}

function arrivalsAt(graph: FlowGraph, walk: Walk, domain: LiveDomain, index: number): Arrival[] {
  const node = graph.before[index]
  const states = node === undefined ? undefined : walk.at[node]
  return [...(states ?? [])].map((id) => {
    const state = domain.state(id)
    return { state, outcomes: domain.outcomes(index, state) }
  })
}

type Known = {
  graph: FlowGraph
  ended: ReadonlySet<number>
  stoppedAt: ReadonlyMap<number, LiveSpan['stops']>
  unseenAt: ReadonlyMap<number, ReadonlySet<number>>
  isInLoop: (step: number) => boolean
}

function spanOf(start: Actor, { graph, ended, stoppedAt, unseenAt, isInLoop }: Known): LiveSpan {
  const { step, shown, index, effect } = start
  const again = start.arrivals.filter(({ state }) => mayOf(state).includes(index))
  const inLoop = again.length > 0 && isInLoop(index)
  return {
    stepId: shown.id,
    method: step.method,
    name: streamName(step),
    controlId: effect.reference.kind === 'none' ? undefined : String(idOf(step)),
    named: namings[effect.reference.kind],
    stops: stoppedAt.get(index) ?? [],
    unseen: idsOf(graph, unseenAt.get(index) ?? []),
    untilEnd: ended.has(index),
    // Where anything may be live, a second run of the section isn't known of.
    restarts: inLoop || again.some(({ state }) => !state.more),
    inLoop,
    written: graph.within.has(index),
  }
}

/** By what is started: the steps that lead to documents which aren't seen from here, while it may be live. */
function unseenOfEach(graph: FlowGraph, walk: Walk, domain: LiveDomain): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  graph.nodes.forEach(({ unseen }, node) => {
    if (unseen?.what !== 'document') return
    for (const id of walk.at[node] ?? []) {
      for (const stream of mayOf(domain.state(id))) {
        const at = found.get(stream) ?? new Set()
        found.set(stream, at.add(unseen.by))
      }
    }
  })
  return found
}

const namings = {
  none: 'by-signalwire',
  literal: 'here',
  latest: 'computed',
  expression: 'computed',
} as const

/** By what is started: the steps at which it may stop. */
function stopsOfEach(stops: readonly Actor[]): Map<number, { stepId: number; sure: boolean }[]> {
  const found = new Map<number, { stepId: number; sure: boolean }[]>()
  for (const { shown, arrivals } of stops) {
    const streams = new Set(stoppedIn(arrivals))
    for (const stream of streams) {
      const live = arrivals.filter(({ state }) => mayOf(state).includes(stream))
      const sure = live.every(({ outcomes }) =>
        outcomes.every(({ to }) => !mayOf(to).includes(stream)),
      )
      const list = found.get(stream) ?? []
      list.push({ stepId: shown.id, sure })
      found.set(stream, list)
    }
  }
  return found
}

function stopsAt(graph: FlowGraph, { arrivals }: Actor): StopsAt {
  const at: StopsAt = {
    stops: idsOf(graph, new Set(stoppedIn(arrivals))),
    maybeNothing: arrivals.some(({ outcomes }) => outcomes.some((o) => o.stopped.length === 0)),
  }
  return arrivals.some(({ state }) => state.more) ? { ...at, more: true } : at
}

function stoppedIn(arrivals: readonly Arrival[]): number[] {
  return arrivals.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.stopped))
}
