import type { Resource } from '../../methods/method.ts'
import { definitionOf, lifetimeOf } from '../../streams/definitionOf.ts'
import { eachStep } from '../../streams/eachStep.ts'
import { type Lifetimes, type Live, type LiveSpan, lifetimes } from '../../streams/lifetimes.ts'
import { reachOf } from '../../streams/reach.ts'
import { resourceWords } from '../../streams/resourceWords.ts'
import type { Flow, Step } from '../../types.ts'
import { replaceWith } from '../fixes.ts'
import { nearestAmong } from '../nearest.ts'
import type { Finding, FlowRule } from '../rule.ts'

/** What is started and never fits its stop: streams, recordings and the like over the whole call. */
export const streamLives: FlowRule = {
  reports: [
    {
      code: 'control-id-twice',
      severity: 'warning',
      finds: 'Two streams with one id may be live at once.',
    },
    {
      code: 'stop-unknown-id',
      severity: 'warning',
      finds: 'A stop names an id that no step starts; the nearest is offered.',
    },
    {
      code: 'stop-never-live',
      severity: 'warning',
      finds: 'A stop names a stream that is never live there.',
    },
    { code: 'stop-nothing-live', severity: 'warning', finds: 'A stop where nothing can be live.' },
    {
      code: 'started-again',
      severity: 'warning',
      finds: 'A stream may be started again, in a loop, while it is still live.',
    },
    {
      code: 'nothing-lasts',
      severity: 'hint',
      finds: 'A stream starts, and no step after it takes time: the call may be over at once.',
    },
  ],
  check: (flow) => {
    const steps = new Map<number, Step>()
    const resources = new Set<Resource>()
    eachStep(flow, (step) => {
      const { starts, stops } = lifetimeOf(step)
      const resource = starts ?? stops
      if (!resource) return
      steps.set(step.id, step)
      resources.add(resource)
    })
    return [...resources].flatMap((resource) => ofResource(flow, steps, lifetimes(flow, resource)))
  },
}

function ofResource(flow: Flow, steps: ReadonlyMap<number, Step>, lives: Lifetimes): Finding[] {
  const thing = resourceWords[lives.resource]
  const { nothingLasts, unreached } = reachOf(flow)
  const spans = new Map(lives.spans.map((span) => [span.stepId, span]))
  const starts = lives.spans.flatMap((span) => {
    const step = steps.get(span.stepId)
    if (!step || unreached.has(step.id)) return []
    return [
      ...idTwice(step, span, lives.before.get(span.stepId), spans, thing),
      ...startedAgain(step, span, thing),
      ...(nothingLasts.has(step.id) && lives.resource !== 'denoise' ? [lastsNot(step, thing)] : []),
    ]
  })
  const named = namesOf(lives)
  const stops = [...lives.stops].flatMap(([id, at]) => {
    const step = steps.get(id)
    // Where more is live than is followed, it may stop one of those.
    return step && at.stops.length === 0 && !at.more ? [stopsNothing(step, named, thing)] : []
  })
  return [...starts, ...stops]
}

function idTwice(
  step: Step,
  span: LiveSpan,
  live: Live | undefined,
  spans: ReadonlyMap<number, LiveSpan>,
  thing: string,
): Finding[] {
  if (span.named !== 'here') return []
  const other = live?.may.some(
    (id) => id !== span.stepId && spans.get(id)?.controlId === span.controlId,
  )
  if (!other) return []
  const message = `Another ${thing} with the id “${span.controlId}” may still be running here. Give each its own id, so that each can be stopped.`
  return [{ code: 'control-id-twice', message, step, path: [step.method, 'control_id'] }]
}

function startedAgain(step: Step, span: LiveSpan, thing: string): Finding[] {
  if (!span.restarts || lifetimeOf(step).single) return []
  const message = `In a loop, this may start while the ${thing} of the round before is still running. Stop that one first, or start it before the loop.`
  return [{ code: 'started-again', message, step, path: [step.method], mark: 'key' }]
}

function lastsNot(step: Step, thing: string): Finding {
  const message = `No step after this takes time, so the call may be over at once, and the ${thing} with it. Add one that does, such as playing something, connecting or waiting.`
  return { code: 'nothing-lasts', message, step, path: [step.method], mark: 'key' }
}

/** The ids that steps of the flow give; `any` where one is made with a variable. */
type Names = {
  ids: ReadonlySet<string>
  any: boolean
  near: (id: string) => string | undefined
}

function namesOf({ spans }: Lifetimes): Names {
  const ids = new Set(
    spans.flatMap((span) => (span.named === 'here' ? (span.controlId ?? []) : [])),
  )
  const any = spans.some((span) => span.named === 'computed')
  return { ids, any, near: nearestAmong(ids) }
}

function stopsNothing(step: Step, named: Names, thing: string): Finding {
  const title = definitionOf(step)?.title ?? step.method
  const id = idOf(step)
  const path = id === undefined ? [step.method] : [step.method, 'control_id']
  if (id === undefined || /[$%]\{/.test(id)) {
    const message = `No ${thing} can be running here, so “${title}” finds nothing to stop. Start one before it, or remove this step.`
    return { code: 'stop-nothing-live', message, step, path, mark: 'key' }
  }
  if (named.ids.has(id) || named.any) {
    const message = `The ${thing} “${id}” is never running here: it starts later, elsewhere, or has stopped already. Move this step, or remove it.`
    return { code: 'stop-never-live', message, step, path }
  }
  const near = named.near(id)
  return {
    code: 'stop-unknown-id',
    message: `No step starts a ${thing} with the id “${id}”. ${near ? `Did you mean ‘${near}’?` : 'Give the id to the step that starts it, or leave it out here to stop the latest one.'}`,
    step,
    path,
    fixes: (where) => (near ? replaceWith(where, `Change to ‘${near}’`, near) : []),
  }
}

function idOf(step: Step): string | undefined {
  const value = step.value
  const id =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? value.control_id
      : undefined
  return id === undefined || id === null || id === '' || typeof id === 'object'
    ? undefined
    : String(id)
}
