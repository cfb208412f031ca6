import type { Plain, PlainMap } from '../../../src/swml/index.ts'
import { text } from './fillIn.ts'
import type { Call, Thing } from './referenceCall.ts'

/** Of these only one may run at a time; they have no ids. By kind: beside what they can't run, either. */
const single: Record<string, string[]> = {
  denoise: [],
  transcribe: [],
  live_transcribe: ['ai_sidecar'],
  live_translate: [],
  ai_sidecar: ['live_transcribe'],
}

/** What a step starts, by its settings; nothing for most. */
export function startedBy(method: string, body: PlainMap): string | undefined {
  if (method === 'live_transcribe' || method === 'live_translate')
    return typeof body.action === 'object' && body.action !== null && 'start' in body.action
      ? method
      : undefined
  return ['stream', 'record_call', 'tap', 'denoise', 'transcribe', 'ai_sidecar'].find(
    (kind) => kind === method,
  )
}

/** What a step stops. */
export function stoppedBy(method: string, body: PlainMap): string | undefined {
  if (method === 'live_transcribe' || method === 'live_translate')
    return body.action === 'stop' ? method : undefined
  if (method === 'transcribe_stop') return 'transcribe'
  return method.startsWith('stop_') ? method.slice('stop_'.length) : undefined
}

export function canStart(call: Call, kind: string): boolean {
  const others = single[kind]
  if (!others) return true
  return !mine(call).some((thing) => thing.kind === kind || others.includes(thing.kind))
}

/** The id that it has, or would have. */
export function idOf(call: Call, kind: string, body: PlainMap): string {
  const given = kind in single ? '' : text(body.control_id)
  return given === '' ? `${kind}-${call.started + 1}` : given
}

/** `written`: the step's settings as they stand in the flow. `leg`: what runs on it. */
export function start(
  call: Call,
  kind: string,
  body: PlainMap,
  written: PlainMap,
  { id, step }: { id: string; step: string },
): Thing {
  const thing: Thing = { kind, id, step, leg: call.leg, sendsTo: {} }
  if (kind === 'stream') thing.sendsTo.stream = text(body.url)
  if (text(body.status_url) !== '') thing.sendsTo.status = text(body.status_url)
  // The same step, with a name of its own, starts it anew.
  if (isLiteral(written.control_id) && !(kind in single))
    for (const one of mine(call))
      if (one.kind === kind && one.id === id && one.step === step) stop(call, one)
  call.live.push(thing)
  call.latest.set(`${kind} ${call.leg}`, thing)
  call.started += 1
  call.happened.push({ kind: 'start', id, at: call.clock })
  const { stream, status } = thing.sendsTo
  if (stream !== undefined)
    call.happened.push(
      { kind: 'sent', what: 'stream', to: stream },
      { kind: 'sent', what: 'stream', to: stream },
    )
  if (status !== undefined) call.happened.push({ kind: 'sent', what: 'status', to: status })
  return thing
}

export function stop(call: Call, thing: Thing): void {
  call.live = call.live.filter((one) => one !== thing)
  call.happened.push({ kind: 'stop', id: thing.id, at: call.clock })
  const { stream, status } = thing.sendsTo
  if (stream !== undefined) call.happened.push({ kind: 'sent', what: 'stream', to: stream })
  if (status !== undefined) call.happened.push({ kind: 'sent', what: 'status', to: status })
}

/** What a stop finds. */
export function toStop(call: Call, kind: string, body: PlainMap, written: PlainMap): Thing[] {
  const running = mine(call).filter((thing) => thing.kind === kind)
  if (kind in single) return running
  if (written.control_id === undefined) return running.slice(-1)
  // The variable that holds the id of the one started last stands for that one.
  if (isLatest(kind, written.control_id))
    return running.filter((thing) => thing === call.latest.get(`${kind} ${call.leg}`))
  return running.filter((thing) => thing.id === text(body.control_id))
}

/** All of a leg stops when it is over. */
export function stopAll(call: Call, isOver: (thing: Thing) => boolean): void {
  for (const thing of call.live.filter(isOver)) stop(call, thing)
}

const mine = (call: Call) => call.live.filter((thing) => thing.leg === call.leg)

const isLiteral = (id: Plain | undefined) => id !== undefined && !/[$%]\{/.test(text(id))

function isLatest(kind: string, id: Plain): boolean {
  const variable = /^[$%]\{(?:vars\.)?(\w+)\}$/.exec(text(id))?.[1]
  return variable === (kind === 'record_call' ? 'record_control_id' : `${kind}_control_id`)
}
