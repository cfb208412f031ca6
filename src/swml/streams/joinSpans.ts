import type { LiveSpan, StopsAt } from './live.ts'

/** One life for each step: that of what it starts, or of all that the document in it starts. */
export function joinSpans(spans: readonly LiveSpan[]): LiveSpan[] {
  const byStep = new Map<number, LiveSpan>()
  for (const span of spans) {
    const before = byStep.get(span.stepId)
    byStep.set(span.stepId, before ? both(before, span) : span)
  }
  return [...byStep.values()].map((span) => ({ ...span, stops: joinSure(span.stops) }))
}

function both(a: LiveSpan, b: LiveSpan): LiveSpan {
  const named = a.controlId === b.controlId ? a.named : 'computed'
  return {
    ...a,
    name: a.name === b.name ? a.name : '',
    named,
    stops: [...a.stops, ...b.stops],
    unseen: [...new Set([...a.unseen, ...b.unseen])],
    untilEnd: a.untilEnd || b.untilEnd,
    restarts: a.restarts || b.restarts,
    inLoop: a.inLoop || b.inLoop,
  }
}

/** Each step once; sure where all of it is. */
function joinSure(stops: LiveSpan['stops']): LiveSpan['stops'] {
  const sure = new Map<number, boolean>()
  for (const stop of stops) sure.set(stop.stepId, (sure.get(stop.stepId) ?? true) && stop.sure)
  return sure.size === stops.length
    ? stops
    : [...sure].map(([stepId, is]) => ({ stepId, sure: is }))
}

/** What each step stops, itself or in the document in it. */
export function joinStops(stops: readonly (readonly [number, StopsAt])[]): Map<number, StopsAt> {
  const byStep = new Map<number, StopsAt>()
  for (const [stepId, at] of stops) {
    const before = byStep.get(stepId)
    byStep.set(stepId, {
      ...before,
      ...at,
      stops: before ? [...new Set([...before.stops, ...at.stops])] : at.stops,
      maybeNothing: at.maybeNothing || before?.maybeNothing === true,
    })
  }
  return byStep
}
