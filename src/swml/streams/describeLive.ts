import type { Flow } from '../types.ts'
import { untilWhen } from './describeStream.ts'
import type { Lifetimes } from './lifetimes.ts'
import { resourceWords } from './resourceWords.ts'
import { stepIn, stepWords } from './stepWords.ts'
import { streamName } from './streamName.ts'

/**
 * What runs at a step, as a sentence for those who don't see the rails: until when its own stream lasts, and which
 * others are live there: "Lasts until step 6. Live here: stream ‘a’; perhaps stream ‘b’". '' where nothing is.
 */
export function describeLive(flow: Flow, lifetimes: Lifetimes, stepId: number): string {
  const own = spanOf(lifetimes, stepId)
  const live = lifetimes.before.get(stepId)
  const must = new Set(live?.must)
  const others = (live?.may ?? []).filter((id) => id !== stepId)
  const named = others.map((id) => `${must.has(id) ? '' : 'perhaps '}${thing(flow, lifetimes, id)}`)
  if (live?.more) named.push('others')
  const parts = [
    own && lifetimes.after.has(stepId) ? `Lasts ${untilWhen(flow, own)}` : '',
    named.length > 0 ? `Live here: ${named.join(', ')}` : '',
  ]
  return parts.filter(Boolean).join('. ')
}

function thing(flow: Flow, { resource }: Lifetimes, stepId: number): string {
  const step = stepIn(flow, stepId)
  const name = step === undefined ? '' : streamName(step)
  const noun = resourceWords[resource]
  return name === '' ? `the ${noun} of ${stepWords(flow, stepId, stepId)}` : `${noun} ‘${name}’`
}

const spans = new WeakMap<Lifetimes, Map<number, Lifetimes['spans'][number]>>()

function spanOf(lifetimes: Lifetimes, stepId: number) {
  let known = spans.get(lifetimes)
  if (!known) {
    known = new Map(lifetimes.spans.map((span) => [span.stepId, span]))
    spans.set(lifetimes, known)
  }
  return known.get(stepId)
}
