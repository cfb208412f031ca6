import {
  type Effect,
  joined,
  type LiveState,
  nothingLive,
  type Outcome,
  outcomesOf,
} from './liveState.ts'
import type { Domain } from './walkFlow.ts'

export type LiveDomain = Domain & {
  state: (id: number) => LiveState
  /** How a step may turn out in a state; one outcome, the same state, for a step that has no effect. */
  outcomes: (step: number, state: LiveState) => readonly Outcome[]
}

/** Follows what is live through the steps that have an effect on it; states are numbered as they come up. */
export function liveDomain(effects: ReadonlyMap<number, Effect>): LiveDomain {
  const states: LiveState[] = []
  const ids = new Map<string, number>()
  const idOf = (state: LiveState): number => {
    const key = JSON.stringify(state)
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, states.length)
    return states.push(state) - 1
  }
  const start = idOf(nothingLive)
  const state = (id: number) => states[id] ?? nothingLive
  const outcomes = (step: number, from: LiveState) => outcomesOf(from, step, effects)
  return {
    start,
    state,
    outcomes,
    run: (step, id) =>
      effects.has(step) ? outcomes(step, state(id)).map((outcome) => idOf(outcome.to)) : [id],
    join: (a, b) => (a === b ? a : idOf(joined(state(a), state(b)))),
  }
}
