import { reachOf } from '../../callGraph/reach.ts'
import { lifetimeOf } from '../../methods/definitionOf.ts'
import type { Resource } from '../../methods/method.ts'
import { lifetimes } from '../../streams/lifetimes.ts'
import type { Live, LiveSpan } from '../../streams/live.ts'
import { resourceWords } from '../../streams/resourceWords.ts'
import { eachStep } from '../../tree/eachStep.ts'
import type { Flow, Step } from '../../types.ts'
import type { Finding, FlowRule } from '../rule.ts'

/** What is started while something else still runs, or for nothing: streams, recordings and the like. */
export const streamLives: FlowRule = {
  reports: [
    {
      code: 'control-id-twice',
      severity: 'warning',
      finds: 'Two streams with one id may be live at once.',
    },
    {
      code: 'started-again',
      severity: 'warning',
      finds:
        'A stream may be started again, in a loop or a section run twice, while it is still live.',
    },
    {
      code: 'already-running',
      severity: 'warning',
      finds:
        'A transcription or observer is started while one that excludes it may still be running.',
    },
    {
      code: 'nothing-lasts',
      severity: 'hint',
      finds: 'A stream starts, and no step after it takes time: the call may be over at once.',
    },
  ],
  check: (flow) => {
    const { nothingLasts, unreached } = reachOf(flow)
    const spansOf = spansIn(flow)
    const findings: Finding[] = []
    eachStep(flow, (step) => {
      const { starts, heardOnly } = lifetimeOf(step)
      if (starts === undefined || unreached.has(step.id)) return
      const spans = spansOf(starts)
      const span = spans.get(step.id)
      const live = lifetimes(flow, starts).before.get(step.id)
      // A document elsewhere may have stopped what ran before.
      if (span && live && !live.more)
        findings.push(...idTwice(step, span, live, spans), ...startedAgain(step, span))
      findings.push(...alreadyRunning(flow, step))
      if (nothingLasts.has(step.id) && !heardOnly) findings.push(lastsNot(step, starts))
    })
    return findings
  },
}

type Spans = ReadonlyMap<number, LiveSpan>

/** The lives of what is started, by the step; worked out for each kind once. */
function spansIn(flow: Flow): (resource: Resource) => Spans {
  const known = new Map<Resource, Spans>()
  return (resource) => {
    const spans =
      known.get(resource) ??
      new Map(lifetimes(flow, resource).spans.map((span) => [span.stepId, span]))
    known.set(resource, spans)
    return spans
  }
}

function idTwice(step: Step, span: LiveSpan, live: Live, spans: Spans): Finding[] {
  if (span.named !== 'here') return []
  const other = live.may.some(
    (id) => id !== span.stepId && spans.get(id)?.controlId === span.controlId,
  )
  const { starts, id } = lifetimeOf(step)
  if (!other || starts === undefined || id === undefined) return []
  const message = `Another ${resourceWords[starts]} with the id “${span.controlId}” may still be running here. Give each its own id, so that each can be stopped.`
  return [{ code: 'control-id-twice', message, step, path: [step.method, id] }]
}

function startedAgain(step: Step, span: LiveSpan): Finding[] {
  const { starts, single } = lifetimeOf(step)
  // An id that is made up in the call may be another each time.
  if (!span.restarts || single || starts === undefined || span.named === 'computed') return []
  const thing = resourceWords[starts]
  const when = span.inLoop
    ? `In a loop, this may start while the ${thing} of the round before is still running`
    : `This section is run more than once, so this may start while the ${thing} of the time before is still running`
  const unique =
    span.named === 'here' ? `, and the id “${span.controlId}” must be unique among those` : ''
  const out = span.inLoop ? 'start it before the loop' : 'start it before the section is run'
  const message = `${when}${unique}. Stop that one first, or ${out}.`
  return [{ code: 'started-again', message, step, path: [step.method], mark: 'key' }]
}

/** Where only one of several kinds can run, a second start fails. */
function alreadyRunning(flow: Flow, step: Step): Finding[] {
  for (const resource of lifetimeOf(step).excludedBy ?? []) {
    const live = lifetimes(flow, resource).before.get(step.id)
    if (live === undefined || live.may.length === 0 || live.more) continue
    const sure = live.must.length > 0
    const one = resource === lifetimeOf(step).starts ? 'Another' : 'The'
    const message = `${one} ${resourceWords[resource]} ${sure ? 'is' : 'may'} still ${sure ? 'running' : 'be running'} here, and while it does, this fails to start. Stop that one first, or remove this step.`
    return [{ code: 'already-running', message, step, path: [step.method], mark: 'key' }]
  }
  return []
}

function lastsNot(step: Step, resource: Resource): Finding {
  const message = `No step after this takes time, so the call may be over at once, and the ${resourceWords[resource]} with it. Add one that does, such as playing something, connecting or waiting.`
  return { code: 'nothing-lasts', message, step, path: [step.method], mark: 'key' }
}
