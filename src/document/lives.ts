/** What runs in the background, in a module of its own so that a page can load it after its first paint. */
import {
  allSteps,
  describeLive,
  describeStream,
  type Flow,
  type Lifetimes,
  streamName,
} from '../swml/index.ts'

export { renumberLifetimes, streamLifetimes } from '../swml/index.ts'

/** What of the flow runs in the background, from where to where: as worked out a moment after the last edit. */
export type Lives = {
  lifetimes: Lifetimes
  /** What people call what runs, in the order of `lifetimes.spans`; '' for what has no name. */
  names: readonly string[]
  /** What is live at a step, as a sentence; undefined where nothing is. */
  atStep: (stepId: number) => string | undefined
  /** The life of what a step starts, as a sentence; undefined for one that starts nothing. */
  ofStep: (stepId: number) => string | undefined
}

/** With its words, which are those of the flow that it was worked out for. */
export function livesOf(flow: Flow, lifetimes: Lifetimes): Lives {
  const words = new Map<number, string>()
  const spans = new Map(lifetimes.spans.map((span) => [span.stepId, span]))
  return {
    lifetimes,
    names: namesOf(flow, lifetimes),
    atStep: (id) => {
      const known = words.get(id) ?? describeLive(flow, lifetimes, id)
      words.set(id, known)
      return known || undefined
    },
    ofStep: (id) => {
      const span = spans.get(id)
      return span && describeStream(flow, span)
    },
  }
}

/** What people call what runs, in the order of the spans. */
export function namesOf(flow: Flow, { spans }: Lifetimes): string[] {
  const ids = new Map(spans.map((span, index) => [span.stepId, index]))
  const names = spans.map(() => '')
  for (const step of allSteps(flow)) {
    const index = ids.get(step.id)
    if (index !== undefined) names[index] = streamName(step)
  }
  return names
}

/** The ids of all steps, in the order of the text. */
export function stepIds(flow: Flow): number[] {
  return allSteps(flow).map((step) => step.id)
}

/** Whether two answers are drawn and said alike, so that nothing need be drawn again. */
export function sameLives(a: Lifetimes, b: Lifetimes): boolean {
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
