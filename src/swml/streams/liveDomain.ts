import type { Domain } from '../callGraph/walkFlow.ts'
import {
  anyLive,
  type Effect,
  joined,
  type LiveState,
  mayOf,
  nothingLive,
  type Outcome,
  outcomesOf,
  unseen,
} from './liveState.ts'

/** The states of what is live, numbered. */
export type LiveDomain = Domain & {
  state: (id: number) => LiveState
  /** How a step may turn out in a state; one outcome, the same state, for a step that has no effect. */
  outcomes: (step: number, state: LiveState) => readonly Outcome[]
  /** What was no longer followed somewhere, since too much was live at once. */
  leftOut: ReadonlySet<number>
}

/**
 * Follows what is live through the steps that have an effect on it; states are numbered as they come up.
 * `anywhere`: where a variable may lead to any section but the first, what is started in those.
 */
export function liveDomain(
  effects: ReadonlyMap<number, Effect>,
  anywhere?: readonly number[],
): LiveDomain {
  const states: LiveState[] = []
  const ids = new Map<string, number>()
  const idOf = (state: LiveState): number => {
    const key = keyOf(state)
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, states.length)
    return states.push(state) - 1
  }
  const ran = new Map<number, number[]>()
  const joins = new Map<number, number>()
  const leftOut = new Set<number>()
  const noteLeftOut = (from: LiveState, to: LiveState) => {
    if (!to.more) return
    const followed = new Set(mayOf(to))
    for (const stream of mayOf(from)) if (!followed.has(stream)) leftOut.add(stream)
  }
  const start = idOf(nothingLive)
  const state = (id: number) => states[id] ?? nothingLive
  const outcomes = (step: number, from: LiveState) => outcomesOf(from, step, effects)
  const after = (from: LiveState, started: readonly number[]) => {
    const to = unseen(from, started)
    noteLeftOut(from, to)
    for (const stream of started) if (!mayOf(to).includes(stream)) leftOut.add(stream)
    return idOf(to)
  }
  return {
    start,
    outside: anywhere ? after(nothingLive, startsOf(effects)) : start,
    unseen: (id, isAnywhere) => after(state(id), isAnywhere && anywhere ? anywhere : []),
    state,
    outcomes,
    leftOut,
    isExact: (id) => state(id).exact,
    run: (step, id) => {
      const effect = effects.get(step)
      if (effect === undefined) return [id]
      return remember(ran, pair(step, id), () => {
        const from = state(id)
        return outcomes(step, from).map(({ to }) => {
          // A stop leaves nothing out: what it may have found is gone either way.
          if (effect.does === 'start') noteLeftOut(from, to)
          return idOf(to)
        })
      })
    },
    widest: (id) => {
      noteLeftOut(state(id), anyLive)
      return idOf(anyLive)
    },
    join: (a, b) => {
      if (a === b) return a
      return remember(joins, pair(a, b), () => {
        const one = joined(state(a), state(b))
        noteLeftOut(state(a), one)
        noteLeftOut(state(b), one)
        return idOf(one)
      })
    },
  }
}

function startsOf(effects: ReadonlyMap<number, Effect>): number[] {
  return [...effects].flatMap(([step, { does }]) => (does === 'start' ? [step] : []))
}

function keyOf(state: LiveState): string {
  if (state.exact)
    return `${state.latestLive ? '!' : ''}${state.more ? '+' : ''}${state.live.join()}`
  const { may, must, twice, more } = state
  return `${more ? '+' : ''}${may.join()};${must.join()};${twice.join()}`
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
