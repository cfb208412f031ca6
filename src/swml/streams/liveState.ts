/** How a step names what it starts or stops. `latest`: by the variable that holds the id of the one started last. */
export type Reference =
  | { kind: 'none' }
  | { kind: 'latest' }
  | { kind: 'literal' | 'expression'; text: string }

/** What a step does to the streams (or other resource) being followed. */
export type Effect = { does: 'start' | 'stop'; single: boolean; reference: Reference }

/** What the steps that start or stop something do, by their place in the graph. */
export type Effects = ReadonlyMap<number, Effect>

/** What is live at one moment. Streams are numbered by the place of the step that starts them. */
export type LiveState =
  | {
      exact: true
      /** In the order they were started, the latest last; a step that is in it twice has started two or more. */
      live: readonly number[]
      /** Whether the one started last is still live; it is then the last of `live`. */
      latestLive: boolean
      /** Others may be live too, which there are too many of to follow. */
      more: boolean
    }
  /** Where too many paths meet to follow each, all that may and all that must be live on them. */
  | {
      exact: false
      may: readonly number[]
      must: readonly number[]
      /** Of which two or more may be live. */
      twice: readonly number[]
      more: boolean
    }

type Exact = Extract<LiveState, { exact: true }>
type Joined = Extract<LiveState, { exact: false }>

/** One way a step may turn out: the state after it and what it stopped. */
export type Outcome = { to: LiveState; stopped: readonly number[] }

/** As a call begins. */
export const nothingLive: LiveState = { exact: true, live: [], latestLive: false, more: false }
/** Any may be live, and others. */
export const anyLive: LiveState = { exact: false, may: [], must: [], twice: [], more: true }

/**
 * Beyond this many at once not all are followed, so that no text takes long; no call has so many. A state that left
 * some out has `more`: whoever reads it knows that what isn't in it may be live all the same.
 */
export const MOST_LIVE = 16

/** What may be live in a state. */
export function mayOf(state: LiveState): readonly number[] {
  return state.exact ? state.live : state.may
}

/** What is live in a state for sure. */
export function mustOf(state: LiveState): readonly number[] {
  return state.exact ? state.live : state.must
}

/** How a step may turn out in a state. */
export function outcomesOf(from: LiveState, step: number, effects: Effects): readonly Outcome[] {
  const effect = effects.get(step)
  if (!effect) return [unchanged(from)]
  if (effect.does === 'start') {
    // Where only one can be at a time, a second start fails and the first goes on.
    if (effect.single && mustOf(from).length > 0) return [unchanged(from)]
    const mayBeTwice = !effect.single && effect.reference.kind !== 'literal'
    return [
      unchanged(
        from.exact ? begin(from, step, mayBeTwice) : beginJoined(from, step, effect, mayBeTwice),
      ),
    ]
  }
  if (effect.single) return [{ to: nothingLive, stopped: mayOf(from) }]
  return from.exact
    ? stop(from, effect.reference, effects)
    : stopJoined(from, effect.reference, effects)
}

/** What is live after a document that isn't seen: it may have stopped any, and started others, among them `started`. */
export function unseen(from: LiveState, started: readonly number[]): LiveState {
  const may = sorted([...mayOf(from), ...started])
  return bounded(may, [], sorted([...twiceOf(from), ...started]), true)
}

/** One state for both. */
export function joined(a: LiveState, b: LiveState): LiveState {
  return bounded(
    sorted([...mayOf(a), ...mayOf(b)]),
    sorted(mustOf(a).filter((stream) => mustOf(b).includes(stream))),
    sorted([...twiceOf(a), ...twiceOf(b)]),
    a.more || b.more,
  )
}

/** Of too many, those that come first by number are kept: at a join they only get fewer, so that loops come to rest. */
function bounded(
  may: readonly number[],
  must: readonly number[],
  twice: readonly number[],
  more: boolean,
): LiveState {
  if (may.length === 0 && !more) return nothingLive
  if (may.length <= MOST_LIVE) return { exact: false, may, must, twice, more }
  const last = may[MOST_LIVE - 1] ?? 0
  const kept = (streams: readonly number[]) => streams.filter((stream) => stream <= last)
  return { exact: false, may: kept(may), must: kept(must), twice: kept(twice), more: true }
}

function begin(from: Exact, step: number, mayBeTwice: boolean): LiveState {
  const others = from.live.filter((stream) => stream !== step)
  const again = mayBeTwice && others.length < from.live.length
  // Of two or more only the order of the latest two is kept.
  const before = again
    ? from.live.filter((stream, i) => stream !== step || i === from.live.lastIndexOf(step))
    : others
  const live = [...before, step]
  const more = from.more || live.length > MOST_LIVE
  return { exact: true, live: live.slice(-MOST_LIVE), latestLive: true, more }
}

function beginJoined(from: Joined, step: number, effect: Effect, mayBeTwice: boolean): LiveState {
  const again = mayBeTwice && from.may.includes(step)
  return bounded(
    sorted([...from.may, step]),
    effect.single ? from.must : sorted([...from.must, step]),
    again ? sorted([...from.twice, step]) : from.twice,
    from.more,
  )
}

function stop(from: Exact, reference: Reference, effects: Effects): Outcome[] {
  const last = from.live.length - 1
  switch (reference.kind) {
    case 'latest':
      return from.latestLive ? dropAt(from, last) : [unchanged(from)]
    case 'none':
      if (from.latestLive || last < 0) return last < 0 ? [unchanged(from)] : dropAt(from, last)
      // The one started last has ended already. What happens then isn't documented: nothing, or the latest stops.
      return [...dropAt(from, last), unchanged(from)]
    case 'literal': {
      const same = named(from.live, reference, effects)
      const others = computed(from.live, effects)
      if (same.length === 0) return oneOrNone(from, others)
      // One whose id is only known in the call may have the same.
      return [dropAll(from, same), ...others.map((one) => dropAll(from, [...same, one]))]
    }
    case 'expression': {
      const same = named(from.live, reference, effects)
      return oneOrNone(from, same.length > 0 ? same : from.live)
    }
  }
}

function stopJoined(from: Joined, reference: Reference, effects: Effects): Outcome[] {
  const same = named(from.may, reference, effects)
  if (reference.kind !== 'literal') return oneOrNoneJoined(from, same.length > 0 ? same : from.may)
  const isSure = same.some((stream) => from.must.includes(stream))
  const others = computed(from.may, effects)
  // Whatever happens, none of this name is live any more.
  const to = bounded(
    lacking(from.may, same),
    lacking(from.must, [...same, ...others]),
    lacking(from.twice, same),
    from.more,
  )
  const found = isSure ? [...same, ...others] : others
  const outcomes = [...(same.length > 0 ? [same] : []), ...(others.length > 0 ? [found] : [])]
  return [...outcomes, ...(isSure ? [] : [[]])].map((stopped) => ({ to, stopped }))
}

/** Those started with this very id (or expression). */
function named(streams: readonly number[], reference: Reference, effects: Effects): number[] {
  if (!('text' in reference)) return []
  return streams.filter((stream) => {
    const own = effects.get(stream)?.reference
    return own?.kind === reference.kind && 'text' in own && own.text === reference.text
  })
}

/** Those whose id is only known in the call. */
function computed(streams: readonly number[], effects: Effects): number[] {
  return streams.filter((stream) => {
    const kind = effects.get(stream)?.reference.kind
    return kind === 'expression' || kind === 'latest'
  })
}

function oneOrNone(from: Exact, streams: readonly number[]): Outcome[] {
  const places = from.live.flatMap((stream, index) => (streams.includes(stream) ? index : []))
  return [unchanged(from), ...places.flatMap((index) => dropAt(from, index))]
}

function oneOrNoneJoined(from: Joined, streams: readonly number[]): Outcome[] {
  const to = { ...from, must: lacking(from.must, streams) }
  return streams.length === 0 ? [unchanged(to)] : [unchanged(to), { to, stopped: streams }]
}

function dropAt(from: Exact, index: number): Outcome[] {
  const stream = from.live[index]
  if (stream === undefined) return [unchanged(from)]
  const latestLive = from.latestLive && index < from.live.length - 1
  const stopped = [stream]
  const one: Outcome = {
    to: { exact: true, live: from.live.toSpliced(index, 1), latestLive, more: from.more },
    stopped,
  }
  const more = from.live.filter((other) => other === stream).length > 1
  // Two in the state are two or more in the call, so two or more may be left.
  return more ? [one, { to: { ...from, latestLive }, stopped }] : [one]
}

function dropAll(from: Exact, streams: readonly number[]): Outcome {
  const live = lacking(from.live, streams)
  const latestLive = from.latestLive && live.at(-1) === from.live.at(-1)
  return { to: { exact: true, live, latestLive, more: from.more }, stopped: streams }
}

function unchanged(to: LiveState): Outcome {
  return { to, stopped: [] }
}

function twiceOf(state: LiveState): readonly number[] {
  if (!state.exact) return state.twice
  return state.live.filter((stream, index) => state.live.indexOf(stream) !== index)
}

function lacking(streams: readonly number[], others: readonly number[]): number[] {
  return streams.filter((stream) => !others.includes(stream))
}

function sorted(streams: readonly number[]): number[] {
  const list = [...new Set(streams)]
  return list.length < 2 ? list : list.sort((a, b) => a - b)
}
