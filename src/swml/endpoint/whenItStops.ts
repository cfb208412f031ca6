import { streamLifetimes } from '../streams/lifetimes.ts'
import type { Flow, Step } from '../types.ts'

/** When the stream that a step starts ends in this flow, as a sentence. */
export function whenItStops(flow: Flow, step: Step): string {
  const span = streamLifetimes(flow).spans.find(({ stepId }) => stepId === step.id)
  if (span === undefined) return 'Last, when the stream ends.'
  const elsewhere = span.unseen.length > 0 ? ' or SWML from elsewhere' : ''
  if (span.stops.length === 0) {
    return elsewhere
      ? 'Last, when SWML from elsewhere stops this stream, or else when the call ends.'
      : 'Last, when the call ends: no step here stops this stream.'
  }
  return span.untilEnd
    ? `Last, when a step${elsewhere} stops this stream, or else when the call ends.`
    : `Last, when a step${elsewhere} stops this stream, or before that if the call ends.`
}
