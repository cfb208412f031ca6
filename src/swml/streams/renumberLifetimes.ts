import type { Lifetimes, Live, StopsAt } from './live.ts'

/**
 * The same answer for a flow of the same text whose steps have other ids: `from` and `to` are the ids of both, in the
 * order of the text. Steps with the same streams go on sharing one object.
 */
export function renumberLifetimes(
  lifetimes: Lifetimes,
  from: readonly number[],
  to: readonly number[],
): Lifetimes {
  if (from.length === to.length && from.every((id, index) => id === to[index])) return lifetimes
  const ids = new Map(from.map((id, index) => [id, to[index] ?? id]))
  const idOf = (id: number) => ids.get(id) ?? id
  const known = new Map<Live, Live>()
  const liveOf = (live: Live): Live => {
    const before = known.get(live)
    if (before) return before
    const renumbered = { ...live, may: live.may.map(idOf), must: live.must.map(idOf) }
    known.set(live, renumbered)
    return renumbered
  }
  const stopsOf = (stops: StopsAt): StopsAt => ({ ...stops, stops: stops.stops.map(idOf) })
  return {
    resource: lifetimes.resource,
    spans: lifetimes.spans.map((span) => ({
      ...span,
      stepId: idOf(span.stepId),
      stops: span.stops.map((stop) => ({ ...stop, stepId: idOf(stop.stepId) })),
      unseen: span.unseen.map(idOf),
    })),
    before: new Map([...lifetimes.before].map(([id, live]) => [idOf(id), liveOf(live)])),
    after: new Map([...lifetimes.after].map(([id, live]) => [idOf(id), liveOf(live)])),
    stops: new Map([...lifetimes.stops].map(([id, stops]) => [idOf(id), stopsOf(stops)])),
  }
}
