/** What runs in the background, in a module of its own so that a page can load it after its first paint. */
import {
  allSteps,
  describeLive,
  describeStream,
  type Flow,
  type Lifetimes,
  lifetimes,
  primaryResource,
  renumberLifetimes,
  startedIn,
} from '../swml/index.ts'
import type { LivenessAnswer } from './reader.ts'

/** What of the flow runs in the background, from where to where: as worked out a moment after the last edit. */
export type Liveness = {
  /** Of each kind that the flow starts, streams first. */
  kinds: readonly Lifetimes[]
  /** The flow starts something; other than streams, too. */
  has: { any: boolean; others: boolean }
  /** What is live at a step, as a sentence; undefined where nothing is. */
  atStep: (stepId: number) => string | undefined
  /** The life of what a step starts, as a sentence; undefined for one that starts nothing. */
  ofStep: (stepId: number) => string | undefined
  /** The steps that start what this step starts or may stop: itself, those others, or none. */
  startersAt: (stepId: number) => readonly number[]
}

/** What runs: streams, or with `all` everything that steps of the flow start. */
export function livenessIn(flow: Flow, all: boolean): Omit<LivenessAnswer, 'ids'> {
  const started = startedIn(flow)
  const others = started.some((resource) => resource !== primaryResource)
  const wanted = all ? started : started.filter((resource) => resource === primaryResource)
  return {
    kinds: wanted.map((resource) => lifetimes(flow, resource)),
    has: { any: started.length > 0, others },
  }
}

/** An answer for a flow of the same text, whose steps have other ids. */
export function renumberLiveness(
  { kinds, has, ids }: LivenessAnswer,
  flow: Flow,
): Omit<LivenessAnswer, 'ids'> {
  const own = stepIds(flow)
  return { kinds: kinds.map((liveness) => renumberLifetimes(liveness, ids, own)), has }
}

/** With its words, which are those of the flow that it was worked out for. */
export function livenessOf(flow: Flow, { kinds, has }: Omit<LivenessAnswer, 'ids'>): Liveness {
  const words = new Map<number, string>()
  // Of several kinds that a document in one step starts, the first is the one drawn.
  const spans = new Map(
    kinds.toReversed().flatMap((liveness) => liveness.spans.map((span) => [span.stepId, span])),
  )
  return {
    kinds,
    has,
    atStep: (id) => {
      const known = words.get(id) ?? describeLive(flow, kinds, id)
      words.set(id, known)
      return known || undefined
    },
    ofStep: (id) => {
      const span = spans.get(id)
      return span && describeStream(flow, span)
    },
    startersAt: (id) =>
      spans.has(id) ? [id] : kinds.flatMap(({ stops }) => stops.get(id)?.stops ?? []),
  }
}

/** The ids of all steps, in the order of the text. */
export function stepIds(flow: Flow): number[] {
  return allSteps(flow).map((step) => step.id)
}

/** Whether two answers are drawn and said alike, so that nothing need be drawn again. */
export function sameLiveness(a: readonly Lifetimes[], b: readonly Lifetimes[]): boolean {
  return a.length === b.length && a.every((one, index) => sameKind(one, b[index]))
}

function sameKind(a: Lifetimes, b: Lifetimes | undefined): boolean {
  if (b === undefined || a.resource !== b.resource) return false
  if (a.spans.length !== b.spans.length || a.before.size !== b.before.size) return false
  if (JSON.stringify(a.spans) !== JSON.stringify(b.spans)) return false
  return sameAt(a.before, b.before) && sameAt(a.after, b.after)
}

function sameAt(a: Lifetimes['before'], b: Lifetimes['before']): boolean {
  if (a.size !== b.size) return false
  for (const [id, live] of a) {
    const other = b.get(id)
    if (!other || live.more !== other.more) return false
    if (live.may.join() !== other.may.join() || live.must.join() !== other.must.join()) return false
  }
  return true
}
