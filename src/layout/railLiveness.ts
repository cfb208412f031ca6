import { joinStops, type Lifetimes, type Live, type LiveSpan } from '../swml/index.ts'

/** What is drawn as rails: the lives of one kind, or of several at once. */
export type RailLiveness = Pick<Lifetimes, 'before' | 'after' | 'stops'> & {
  /** In the order of the text, kind by kind. */
  spans: readonly (LiveSpan & Pick<Lifetimes, 'resource'>)[]
}

/**
 * The lives of several kinds as one. Steps at which the same run go on sharing one object. A step has one rail: where
 * the document in it starts several kinds, that of the first.
 */
export function railLiveness(kinds: readonly Lifetimes[]): RailLiveness {
  const all = kinds.flatMap(({ spans, resource }) => spans.map((span) => ({ ...span, resource })))
  const first = new Map(all.toReversed().map((span) => [span.stepId, span]))
  const spans = all.filter((span) => first.get(span.stepId) === span)
  const [only] = kinds
  if (only && kinds.length === 1) return { ...only, spans }
  const join = joiner()
  return {
    spans,
    before: byStep(
      kinds.map(({ before }) => before),
      join,
    ),
    after: byStep(
      kinds.map(({ after }) => after),
      join,
    ),
    stops: joinStops(kinds.flatMap(({ stops }) => [...stops])),
  }
}

type Join = (a: Live, b: Live) => Live

/** Two lives as one: the same object for the same two. */
function joiner(): Join {
  const known = new Map<Live, Map<Live, Live>>()
  return (a, b) => {
    if (b.may.length === 0 && !b.more) return a
    if (a.may.length === 0 && !a.more) return b
    const withA = known.get(a) ?? new Map<Live, Live>()
    known.set(a, withA)
    const before = withA.get(b)
    if (before) return before
    const both: Live = { may: unique(a.may, b.may), must: unique(a.must, b.must) }
    const joined = a.more || b.more ? { ...both, more: true as const } : both
    withA.set(b, joined)
    return joined
  }
}

function unique(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])]
}

function byStep(kinds: readonly ReadonlyMap<number, Live>[], join: Join): Map<number, Live> {
  const [first, ...others] = kinds
  const liveness = new Map(first)
  for (const other of others) {
    for (const [id, live] of other) {
      const so = liveness.get(id)
      liveness.set(id, so ? join(so, live) : live)
    }
  }
  return liveness
}
