import type { Plain, PlainMap } from '../../../src/swml/index.ts'
import { text } from './fillIn.ts'
import { answerCall, type Call } from './referenceCall.ts'

/** What picks the call up where nobody has yet, besides `answer` and what is heard. */
const takers =
  'record ai amazon_bedrock connect enter_queue join_conference join_room pay receive_fax'.split(
    ' ',
  )

/** What a step does before it is open how it ends: it picks up, is heard, and sends. */
export function hearAndSend(call: Call, method: string, body: PlainMap): void {
  const sounds = soundsOf(method, body)
  const picksUp = takers.includes(method) || sounds.length > 0
  const doesNot = body.auto_answer === false || body.answer_on_bridge === true
  if (!call.isAnswered && (method === 'answer' || (picksUp && !doesNot))) answerCall(call)
  for (const sound of sounds) {
    call.happened.push({ kind: 'heard', sound, at: call.clock })
    call.clock += lengthOf(sound)
  }
  const to: Record<string, Plain | undefined> = {
    request: body.url,
    send_sms: body.to_number,
    user_event: 'app',
  }
  const what = method === 'request' ? 'request' : 'message'
  if (method in to) call.happened.push({ kind: 'sent', what, to: text(to[method]) })
}

function soundsOf(method: string, body: PlainMap): string[] {
  const written =
    method === 'play'
      ? (body.urls ?? body.url)
      : { prompt: body.play, connect: body.ringback }[method]
  const list = Array.isArray(written) ? written : [written]
  return list.filter((one) => typeof one === 'string')
}

/** Milliseconds: 60 for a character that is spoken, as long as silence says, else 5 s. */
function lengthOf(sound: string): number {
  const said = /^say:\s?(.*)$/s.exec(sound)?.[1]
  if (said !== undefined) return said.trim().length * 60
  const given = /^silence: ?(.*)$/.exec(sound)?.[1] ?? /^ring: ?([0-9.]+):/.exec(sound)?.[1]
  const time = given === undefined || given.trim() === '' ? Number.NaN : Number(given)
  return time >= 0 ? Math.round(time * 1000) : 5000
}
