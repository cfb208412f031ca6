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
  const ran = new Map<number, number[]>()
  const joins = new Map<number, number>()
  const start = idOf(nothingLive)
  const state = (id: number) => states[id] ?? nothingLive
  const outcomes = (step: number, from: LiveState) => outcomesOf(from, step, effects)
  return {
    start,
    state,
    outcomes,
    run: (step, id) => {
      if (!effects.has(step)) return [id]
      return remember(ran, pair(step, id), () =>
        outcomes(step, state(id)).map(({ to }) => idOf(to)),
      )
    },
    join: (a, b) => {
      if (a === b) return a
      return remember(joins, pair(a, b), () => idOf(joined(state(a), state(b))))
    },
  }
}

/** One number for two, each below 2²⁶. */
function pair(a: number, b: number): number {
  return a * 2 ** 26 + b
}

function remember<T>(known: Map<number, T>, key: number, make: () => T): T {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}
