import { streamLifetimes } from '../streams/lifetimes.ts'
import type { Flow, Step } from '../types.ts'

/** When the stream that a step starts ends in this flow, as a sentence. */
export function whenItStops(flow: Flow, step: Step): string {
  const span = streamLifetimes(flow).spans.find(({ stepId }) => stepId === step.id)
  if (span === undefined) return 'Last, when the stream ends.'
  const steps = span.stops.length > 0 ? ['a step'] : []
  const unseen = span.unseen.length > 0 ? ['SWML from elsewhere'] : []
  const who = [...steps, ...unseen].join(' or ')
  if (who === '') return 'Last, when the call ends: no step here stops this stream.'
  const end = span.untilEnd ? 'or else when the call ends' : 'or before that if the call ends'
  return `Last, when ${who} stops this stream, ${end}.`
}
