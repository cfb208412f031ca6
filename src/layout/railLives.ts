import type { Lifetimes, Live, LiveSpan } from '../swml/index.ts'

/** What is drawn as rails: the lives of one kind, or of several at once. */
export type RailLives = Pick<Lifetimes, 'before' | 'after' | 'stops'> & {
  /** In the order of the text, kind by kind. */
  spans: readonly (LiveSpan & Pick<Lifetimes, 'resource'>)[]
}

/** The lives of several kinds as one. Steps at which the same run go on sharing one object. */
export function railLives(kinds: readonly Lifetimes[]): RailLives {
  const spans = kinds.flatMap(({ spans, resource }) => spans.map((span) => ({ ...span, resource })))
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
    stops: new Map(kinds.flatMap(({ stops }) => [...stops])),
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
    const both: Live = { may: [...a.may, ...b.may], must: [...a.must, ...b.must] }
    const joined = a.more || b.more ? { ...both, more: true as const } : both
    withA.set(b, joined)
    return joined
  }
}

function byStep(kinds: readonly ReadonlyMap<number, Live>[], join: Join): Map<number, Live> {
  const [first, ...others] = kinds
  const lives = new Map(first)
  for (const other of others) {
    for (const [id, live] of other) {
      const so = lives.get(id)
      lives.set(id, so ? join(so, live) : live)
    }
  }
  return lives
}
