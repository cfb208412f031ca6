import { stepWords } from '../tree/stepWords.ts'
import type { Flow } from '../types.ts'
import { untilWhen } from './describeStream.ts'
import type { Lifetimes } from './live.ts'
import { resourceWords } from './resourceWords.ts'

/**
 * What runs at a step, as a sentence for those who don't see the rails: until when its own stream lasts, and which
 * others are live there: "Lasts until step 6. Live here: stream ‘a’, perhaps recording ‘b’". '' where nothing is.
 * `kinds`: of what kinds to speak.
 */
export function describeLive(flow: Flow, kinds: readonly Lifetimes[], stepId: number): string {
  const parts: string[] = []
  for (const lifetimes of kinds) {
    const own = spanOf(lifetimes, stepId)
    if (own && lifetimes.after.has(stepId)) parts.push(`Lasts ${untilWhen(flow, own)}`)
  }
  const named = kinds.flatMap((lifetimes) => liveHere(flow, lifetimes, stepId))
  if (named.length > 0) parts.push(`Live here: ${named.join(', ')}`)
  return parts.join('. ')
}

function liveHere(flow: Flow, lifetimes: Lifetimes, stepId: number): string[] {
  const live = lifetimes.before.get(stepId)
  if (!live) return []
  const must = new Set(live.must)
  const others = live.may.filter((id) => id !== stepId)
  const named = others.map((id) => `${must.has(id) ? '' : 'perhaps '}${thing(flow, lifetimes, id)}`)
  const more = `perhaps other ${resourceWords[lifetimes.resource]}s`
  return live.more && named.length > 0 ? [...named, more] : named
}

function thing(flow: Flow, lifetimes: Lifetimes, stepId: number): string {
  const name = spanOf(lifetimes, stepId)?.name ?? ''
  const noun = resourceWords[lifetimes.resource]
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
