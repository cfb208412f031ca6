import { upperFirst } from '../../text/upperFirst.ts'
import { lifetimeOf } from '../methods/definitionOf.ts'
import { methods } from '../methods/index.ts'
import type { Resource } from '../methods/method.ts'
import { summaryOf } from '../methods/summaryOf.ts'
import { stepById } from '../tree/stepPlaces.ts'
import { stepWords } from '../tree/stepWords.ts'
import type { Flow, Step } from '../types.ts'
import type { LiveSpan } from './live.ts'
import { primaryResource, resourceWords } from './resourceWords.ts'

/** Stops named one by one; beyond them only how many more there are. */
const MOST_STOPS = 3

/**
 * The life of what a step starts as one sentence: "‘live-transcription’ streams both sides to wss://… until step 6, or
 * until the call ends"; of another thing "Recording ‘x’ runs from step 2 until step 6". `flow` is the one that the span was worked out for.
 */
export function describeStream(flow: Flow, span: LiveSpan): string {
  const step = stepById(flow, span.stepId)
  if (!step) return ''
  const { name } = span
  const { starts = resourceOf(span), single } = lifetimeOf(step)
  const own = starts === primaryResource && !span.written
  const what = own ? streams(step, name) : runs(starts, name, flow, span)
  return `${what} ${untilWhen(flow, span)}${single ? '' : again(span)}`
}

/** What is started in a document within the step. */
function resourceOf(span: LiveSpan): Resource {
  return methods.get(span.method)?.lifetime?.({}).starts ?? primaryResource
}

function again({ restarts, inLoop }: LiveSpan): string {
  if (!restarts) return ''
  return inLoop
    ? '; in a loop, it may start again before that'
    : '; when its section is run again, it may start again before that'
}

function streams(step: Step, name: string): string {
  const does = summaryOf(step)
  return name === '' ? `This step ${lower(does)}` : `‘${name}’ ${lower(withoutName(does, name))}`
}

function runs(resource: Resource, name: string, flow: Flow, span: LiveSpan): string {
  const word = resourceWords[resource]
  const thing =
    name === '' ? `${span.written ? 'A' : 'This'} ${word}` : `${upperFirst(word)} ‘${name}’`
  const where = span.written ? 'the SWML in ' : ''
  return `${thing} runs from ${where}${stepWords(flow, span.stepId, span.stepId)}`
}

/** "until step 6, or until the call ends; SWML from elsewhere (step 2) may stop it sooner" */
export function untilWhen(flow: Flow, span: LiveSpan): string {
  const [first] = span.unseen
  const until = untilSteps(flow, span)
  if (first === undefined) return until
  const more = span.unseen.length > 1 ? ' and others' : ''
  const where = `${stepWords(flow, first, span.stepId)}${more}`
  return `${until}; SWML from elsewhere (${where}) may stop it sooner`
}

function untilSteps(flow: Flow, span: LiveSpan): string {
  const steps = span.stops
    .slice(0, MOST_STOPS)
    .map((stop) => stepWords(flow, stop.stepId, span.stepId) + whichRound(flow, span, stop.stepId))
  const more = span.stops.length - steps.length
  const parts = [...steps.map((step) => `until ${step}`)]
  if (more > 0) parts.push(`until one of ${more} more ${more === 1 ? 'step' : 'steps'}`)
  if (span.untilEnd || parts.length === 0) parts.push('until the call ends')
  return parts.length === 1
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')}, or ${parts.at(-1)}`
}

/** A stop above the start in the same section is only reached by going round. */
function whichRound(flow: Flow, span: LiveSpan, stopId: number): string {
  const start = stepById(flow, span.stepId)
  const stop = stepById(flow, stopId)
  const isAbove =
    start && stop && start.path[1] === stop.path[1] && stop.range.start < start.range.start
  return isAbove ? ' in the next round' : ''
}

/** A summary that names the thing itself would name it twice. */
function withoutName(summary: string, name: string): string {
  return summary.replace(` as ‘${name}’`, '')
}

function lower(summary: string): string {
  return summary.charAt(0).toLowerCase() + summary.slice(1)
}
