import type { Flow, PlainMap } from '../swml/index.ts'
import { changeVariable } from './changeVariable.ts'
import { rememberFlow, stepsAt } from './documents.ts'
import { hangUp, play } from './play.ts'
import type { Answer, CallOptions, Frame, Played, Run, Waiting } from './types.ts'

/**
 * Begins a call: plays the flow from its first step, or from another, until something is waited for. Errors of the flow
 * as a whole are reported as those of its steps are.
 */
export function startCall(flow: Flow, options: CallOptions = {}): Played {
  rememberFlow(flow)
  const { vars = {}, envs = {}, params = {}, documents = {} } = options
  const frames = framesAt(flow, options.at)
  const run: Run = {
    version: 1,
    documents: [flow.text],
    frames,
    call: { ...usualCall, ...options.call },
    envs,
    vars,
    params,
    live: [],
    clock: 0,
    isAnswered: options.call?.call_state === 'answered',
    moves: 0,
    jumps: {},
    returns: 0,
    steps: 0,
    started: 0,
    addresses: documents,
    withoutLimit: options.withoutLimit ?? false,
    pauseEach: options.pauseEach ?? false,
    noted: [],
    answers: [],
    told: 0,
    waiting: undefined,
    ended: undefined,
  }
  return play(run)
}

/** Goes on with an answer. One that doesn’t fit what is waited for changes nothing. */
export function continueCall(run: Run, answer: Answer): Played {
  const { waiting } = run
  if (!waiting) return { run, events: [], waiting }
  if (answer.kind === 'hangup') return hangUp(run)
  if (answer.kind === 'set' || answer.kind === 'unset') return changeVariable(run, answer)
  if (!fits(waiting, answer)) return { run, events: [], waiting }
  if (waiting.kind === 'pause') return play({ ...run, waiting: undefined }, false)
  return play({ ...run, answers: [...run.answers, answer] })
}

function fits(waiting: Waiting, answer: Answer): boolean {
  if (waiting.kind === 'pause') return answer.kind === 'go'
  if (waiting.kind !== answer.kind) return false
  return waiting.kind !== 'outcome' || answer.kind !== 'outcome'
    ? true
    : waiting.outcomes.some(({ name }) => name === answer.name)
}

/** What a call says of itself unless something else is given. */
const usualCall: PlainMap = {
  call_id: 'call-a',
  node_id: 'node-1',
  segment_id: 'segment-1',
  project_id: 'project-1',
  space_id: 'space-1',
  call_state: 'created',
  direction: 'inbound',
  type: 'phone',
  from: '+15551234567',
  to: '+15557654321',
  headers: [],
}

/** The lists that lead to a step, the outermost first; behind the step, the call goes on in each of them. */
function framesAt(flow: Flow, at: CallOptions['at'] = ['sections', 'main', 0]): Frame[] {
  const frames: Frame[] = []
  for (let length = 2; length < at.length; length++) {
    const index = at[length]
    const list = at.slice(0, length)
    if (typeof index !== 'number' || stepsAt(flow, list).length <= index) continue
    frames.push({ document: 0, list, index: index + 1 })
  }
  const last = frames.at(-1)
  if (last) last.index -= 1
  return frames
}
