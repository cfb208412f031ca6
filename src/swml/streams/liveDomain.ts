import type { Domain } from './walkFlow.ts'

/** How a step names what it starts or stops. `latest`: by the variable that holds the id of the one started last. */
export type Reference =
  | { form: 'none' }
  | { form: 'latest' }
  | { form: 'literal' | 'expression'; text: string }

/** What a step does to the streams (or other resource) being followed. */
export type Effect = { does: 'start' | 'stop'; single: boolean; reference: Reference }

/** What may be live at one moment of one path. Streams are numbered by the place of the step that starts them. */
export type LiveState = {
  /** In the order they were started, the latest last; where `exact` is false, all that may be live, by number. */
  may: readonly number[]
  must: readonly number[]
  /** The one started last, live or not: -1 for none yet, -2 where it isn't known. */
  last: number
  exact: boolean
}

/** One way a step may turn out: the state after it and what it stopped. */
export type Outcome = { to: LiveState; stopped: readonly number[] }

export type LiveDomain = Domain & {
  state: (id: number) => LiveState
  outcomes: (step: number, state: LiveState) => readonly Outcome[]
}

/** Beyond this many at once the oldest is no longer followed; no call has so many. */
const MOST_LIVE = 64

/** Follows what is live through the steps that have an effect on it. */
export function liveDomain(effects: ReadonlyMap<number, Effect>): LiveDomain {
  const states: LiveState[] = []
  const ids = new Map<string, number>()
  const intern = (state: LiveState): number => {
    const key = `${state.exact}|${state.last}|${state.may.join()}|${state.exact ? '' : state.must.join()}`
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, states.length)
    return states.push(state) - 1
  }
  const start = intern(none)
  const state = (id: number) => states[id] ?? none
  const outcomes = (step: number, from: LiveState): readonly Outcome[] => {
    const effect = effects.get(step)
    if (!effect) return [{ to: from, stopped: [] }]
    if (effect.does === 'start') return [{ to: begin(from, step, effect.single), stopped: [] }]
    return stop(from, effect, effects)
  }
  return {
    start,
    state,
    outcomes,
    run: (step, id) =>
      effects.has(step) ? outcomes(step, state(id)).map((outcome) => intern(outcome.to)) : [id],
    join: (a, b) => (a === b ? a : intern(joined(state(a), state(b)))),
  }
}

const none: LiveState = { may: [], must: [], last: -1, exact: true }

function begin(from: LiveState, step: number, single: boolean): LiveState {
  // Where only one can be at a time, a second start fails and the first goes on.
  if (single && from.must.length > 0) return from
  if (from.exact) {
    const live = [...from.may.filter((other) => other !== step), step].slice(-MOST_LIVE)
    return { may: live, must: live, last: step, exact: true }
  }
  const must = single ? from.must : sorted([...from.must, step])
  return { may: sorted([...from.may, step]), must, last: step, exact: false }
}

function stop(from: LiveState, effect: Effect, effects: ReadonlyMap<number, Effect>): Outcome[] {
  const { reference } = effect
  if (effect.single) return [without(from, from.may)]
  if (reference.form === 'latest') return stopLatest(from, false)
  if (reference.form === 'none') return stopLatest(from, true)
  const named = (form: Reference['form']) =>
    from.may.filter((stream) => {
      const own = effects.get(stream)?.reference
      return own?.form === form && (!('text' in own) || own.text === reference.text)
    })
  const computed = from.may.filter((stream) => formOf(effects, stream) === 'expression')
  if (reference.form === 'literal') {
    const same = named('literal')
    if (same.some((stream) => from.must.includes(stream))) return [without(from, same)]
    return [
      ...(same.length > 0 ? [without(unsure(from, computed), same)] : []),
      ...oneOrNone(from, computed),
    ]
  }
  const same = named('expression')
  return oneOrNone(from, same.length > 0 ? same : from.may)
}

/**
 * The one started last stops. Where that one has ended already, what happens isn't documented: nothing, or
 * (`orEarlier`) the latest one still live stops.
 */
function stopLatest(from: LiveState, orEarlier: boolean): Outcome[] {
  if (from.last === -2) return oneOrNone(from, from.may)
  if (from.must.includes(from.last)) return [without(from, [from.last])]
  const rest = without(from, [from.last]).to
  if (!orEarlier || rest.may.length === 0) {
    const stopped = from.may.includes(from.last) ? [{ to: rest, stopped: [from.last] }] : []
    return [...stopped, unchanged(rest)]
  }
  if (from.exact) return [without(from, from.may.slice(-1)), unchanged(from)]
  return [...stopLatest({ ...rest, last: -2 }, true), ...stoppedLatest(from, rest)].map(
    (outcome) => ({
      ...outcome,
      to: { ...outcome.to, last: from.last },
    }),
  )
}

function stoppedLatest(from: LiveState, rest: LiveState): Outcome[] {
  return from.may.includes(from.last) ? [{ to: unsure(rest, rest.may), stopped: [from.last] }] : []
}

function oneOrNone(from: LiveState, streams: readonly number[]): Outcome[] {
  if (from.exact) return [unchanged(from), ...streams.map((stream) => without(from, [stream]))]
  const to = unsure(from, streams)
  return [unchanged(to), ...streams.map((stream) => ({ to, stopped: [stream] }))]
}

/** As far as many paths are followed as one: these streams may have ended. */
function unsure(from: LiveState, streams: readonly number[]): LiveState {
  if (from.exact) return from
  return { ...from, must: from.must.filter((stream) => !streams.includes(stream)) }
}

function unchanged(from: LiveState): Outcome {
  return { to: from, stopped: [] }
}

function without(from: LiveState, streams: readonly number[]): Outcome {
  const stopped = from.may.filter((stream) => streams.includes(stream))
  if (stopped.length === 0) return unchanged(from)
  const may = from.may.filter((stream) => !streams.includes(stream))
  const must = from.exact ? may : from.must.filter((stream) => !streams.includes(stream))
  return { to: { ...from, may, must }, stopped }
}

function joined(a: LiveState, b: LiveState): LiveState {
  const must = a.must.filter((stream) => b.must.includes(stream))
  return {
    may: sorted([...a.may, ...b.may]),
    must: sorted(must),
    last: a.last === b.last ? a.last : -2,
    exact: false,
  }
}

function sorted(streams: readonly number[]): number[] {
  return [...new Set(streams)].sort((a, b) => a - b)
}

function formOf(
  effects: ReadonlyMap<number, Effect>,
  stream: number,
): Reference['form'] | undefined {
  return effects.get(stream)?.reference.form
}
