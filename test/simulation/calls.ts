import {
  type Answer,
  type CallEvent,
  type CallOptions,
  continueCall,
  type Played,
  type Run,
  startCall,
  type Waiting,
} from '../../src/simulation/index.ts'
import { type Flow, type Plain, type PlainMap, readFlow } from '../../src/swml/index.ts'

/** A flow of these lines below `main:`. */
export const main = (...lines: string[]): Flow =>
  readFlow(`sections:\n  main:\n${lines.map((line) => `    ${line}\n`).join('')}`)

/** A whole call: what happened, and how it stands. */
export type Call = { run: Run; events: CallEvent[]; waiting: Waiting | undefined }

/** Begins a call and goes on with these answers; JavaScript is run as it comes. */
export function callOf(flow: Flow | string, answers: Answer[] = [], options?: CallOptions): Call {
  const played = startCall(typeof flow === 'string' ? readFlow(flow) : flow, options)
  let call = settled({ ...played, events: [...played.events] })
  for (const answer of answers) call = answered(call, answer)
  return call
}

/** The call after one more answer. */
export function answered(call: Call, answer: Answer): Call {
  return settled(joined(call, continueCall(call.run, answer)))
}

function settled(call: Call): Call {
  let now = call
  while (now.waiting?.kind === 'expression')
    now = joined(now, continueCall(now.run, evaluated(now.waiting)))
  return now
}

function joined(before: Call, next: Played): Call {
  return { ...next, events: [...before.events, ...next.events] }
}

/** A stand-in for the evaluator: the expression run as it is, its names those of the call. */
export function evaluated({ source, scope }: Extract<Waiting, { kind: 'expression' }>): Answer {
  const names: PlainMap = { ...scope.call, ...scope.envs, ...scope.vars, ...scope }
  try {
    const keys = Object.keys(names).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name))
    const run = new Function(...keys, `return (${source})`)
    return { kind: 'expression', value: run(...keys.map((key) => names[key])) as Plain }
  } catch (error) {
    return { kind: 'expression', error: String(error) }
  }
}

export const outcome = (name: string, given?: PlainMap): Answer =>
  given ? { kind: 'outcome', name, given } : { kind: 'outcome', name }
export const press = (keys: string) => outcome('digits', { keys })
export const hangup: Answer = { kind: 'hangup' }
export const goOn: Answer = { kind: 'error', goOn: true }

/** What was heard. */
export const heard = ({ events }: Pick<Call, 'events'>) =>
  events.flatMap((event) => (event.kind === 'heard' ? [event.sound] : []))

/** The methods of the steps that were run. */
export const steps = ({ events }: Pick<Call, 'events'>) =>
  events.flatMap((event) => (event.kind === 'step' ? [event.method] : []))

/** The codes of errors. */
export const errors = ({ events }: Pick<Call, 'events'>) =>
  events.flatMap((event) => (event.kind === 'error' ? [event.code] : []))

/** The codes of notes. */
export const notes = ({ events }: Pick<Call, 'events'>) =>
  events.flatMap((event) => (event.kind === 'note' ? [event.code] : []))
