import { get } from '../plain.ts'
import type { Step } from '../types.ts'
import type { FlowGraph } from './flowGraph.ts'
import { idsOf, type LiveSpan, type StopsAt } from './lifetimes.ts'
import type { LiveDomain } from './liveDomain.ts'
import { type Effect, type LiveState, mayOf, type Outcome } from './liveState.ts'
import type { Walk } from './walkFlow.ts'

type Actor = { index: number; step: Step; effect: Effect; arrivals: Arrival[] }

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
    return step ? [{ index, step, effect, arrivals: arrivalsAt(graph, walk, domain, index) }] : []
  })
  actors.sort((a, b) => a.step.range.start - b.step.range.start)
  const starts = actors.filter((actor) => actor.effect.does === 'start')
  const stops = actors.filter((actor) => actor.effect.does === 'stop' && actor.arrivals.length > 0)
  // What is no longer followed may go on until the end.
  const ended = new Set(domain.leftOut)
  for (const id of walk.ended) for (const stream of mayOf(domain.state(id))) ended.add(stream)
  const stoppedAt = stopsOfEach(stops)
  return {
    spans: starts.map((start) => spanOf(start, stoppedAt.get(start.index) ?? [], ended)),
    stops: new Map(stops.map((stop) => [stop.step.id, stopsAt(graph, stop)])),
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

function spanOf(start: Actor, stops: LiveSpan['stops'], ended: ReadonlySet<number>): LiveSpan {
  const { step, index, effect } = start
  return {
    stepId: step.id,
    method: step.method,
    controlId: effect.reference.form === 'none' ? undefined : String(get(step.value, 'control_id')),
    named: namings[effect.reference.form],
    stops,
    untilEnd: ended.has(index),
    restarts: start.arrivals.some(({ state }) => mayOf(state).includes(index)),
  }
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
  for (const { step, arrivals } of stops) {
    const streams = new Set(stoppedIn(arrivals))
    for (const stream of streams) {
      const live = arrivals.filter(({ state }) => mayOf(state).includes(stream))
      const sure = live.every(({ outcomes }) =>
        outcomes.every(({ to }) => !mayOf(to).includes(stream)),
      )
      const list = found.get(stream) ?? []
      list.push({ stepId: step.id, sure })
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
