import type { Plain, PlainMap } from '../../../src/swml/index.ts'
import { text } from './fillIn.ts'
import { fax, type Outcome, payments } from './madeUp.ts'

type Settings = { body: PlainMap; given: PlainMap; id: string }

/** How the steps of a method may end; a text in place of a list for those that work or don't, by their variable. */
const ways: Record<string, string | ((settings: Settings) => Outcome[])> = {
  stream: ({ id }) => works('stream', { stream_control_id: id }),
  record_call: ({ body, id }) =>
    works('record_call', { record_call_url: recording(body), record_control_id: id }),
  tap: ({ body, id }) =>
    works('tap', {
      tap_uri: text(body.uri),
      tap_control_id: id,
      tap_rtp_src_addr: '203.0.113.10',
      tap_rtp_src_port: 16384,
      tap_ptime: body.rtp_ptime ?? 20,
      tap_codec: body.codec ?? 'PCMU',
      tap_rate: 8000,
    }),
  transcribe: ({ id }) => works('transcribe', { transcribe_control_id: id }),
  stop_stream: 'stop_stream',
  stop_record_call: 'stop_record_call',
  stop_tap: 'stop_tap',
  transcribe_stop: 'transcribe_stop',
  send_digits: 'send_digits',
  send_sms: 'send_sms',
  denoise: () => [
    { name: 'on', sets: { denoise_result: 'on' } },
    { name: 'failed', fails: true, sets: { denoise_result: 'failed' } },
  ],
  stop_denoise: () => [{ name: 'off', sets: { denoise_result: 'off' } }],
  ai_sidecar: ({ body }) => [
    { name: 'success', sets: { ai_agents_global_data: body.global_data ?? {} } },
  ],
  ai: ({ given }) => [
    {
      name: 'success',
      takes: seconds(given.seconds, 60),
      sets: { ai_result: 'success', return_value: 'success' },
    },
    { name: 'failed', fails: true, sets: { ai_result: 'failed', return_value: 'failed' } },
  ],
  amazon_bedrock: () => [{ name: 'success' }, { name: 'failed', fails: true }],
  detect_machine: ({ body }) => {
    const found = (name: string, beep: boolean): Outcome => ({
      name,
      takes: body.wait === false ? 0 : 3000,
      sets: { detect_result: name, detect_machine_beep: beep, detect_ms: 3000 },
    })
    if (body.wait === false) return [found('detecting', false)]
    return ['human', 'machine', 'fax', 'unknown', 'error'].map((name) =>
      found(name, name === 'machine'),
    )
  },
  enter_queue: ({ body, given }) => {
    const sets = (result: string, position: Plain = 1): PlainMap => ({
      queue_result: result,
      wait_time: body.wait_time ?? 3600,
      entry_position: position,
      entry_size: position,
    })
    const { position } = given
    return [
      { name: 'connected', takes: seconds(given.seconds, 60), sets: sets('connected', position) },
      { name: 'timeout', takes: seconds(body.wait_time, 3600), sets: sets('timeout', position) },
      { name: 'leaving', sets: sets('leaving', position) },
      { name: 'hangup', hangsUp: true, sets: sets('hangup') },
      { name: 'failed', fails: true, sets: sets('failed') },
    ]
  },
  join_conference: ({ given }) =>
    ['completed', 'answered', 'no-answer', 'canceled', 'failed'].map((name) => ({
      name,
      ...(name === 'failed' ? { fails: true } : { takes: seconds(given.seconds, 60) }),
      sets: { join_conference_result: name, return_value: name },
    })),
  join_room: ({ given }) => [
    {
      name: 'joined',
      takes: seconds(given.seconds, 60),
      sets: { join_room_result: 'joined' },
    },
    { name: 'failed', fails: true, sets: { join_room_result: 'failed' } },
  ],
  pay: () => payments,
  prompt,
  send_fax: ({ body }) => fax('send_fax', text(body.document)),
  receive_fax: () => fax('receive_fax', 'https://example.com/fax.pdf'),
  record: ({ body, given }) => [
    {
      name: 'success',
      takes: seconds(given.seconds, 10),
      sets: { record_result: 'success', record_url: recording(body) },
    },
    {
      name: 'failed',
      fails: true,
      takes: seconds(body.initial_timeout, 4),
      sets: { record_result: 'failed' },
    },
  ],
  request,
  sip_refer: ({ body }) => {
    const sets = (result: string, code: number, to: number): PlainMap => ({
      sip_refer_to: text(body.to_uri),
      sip_refer_result: result,
      return_value: result,
      sip_refer_response_code: code,
      sip_refer_to_response_code: to,
    })
    return [
      { name: 'success', sets: sets('success', 202, 200) },
      { name: 'failed', fails: true, sets: sets('failed', 603, 603) },
    ]
  },
  connect: ({ body, given }) => {
    const members = ['serial', 'parallel', 'serial_parallel'].flatMap((key) =>
      list(body[key]).flat(),
    )
    const answered =
      members.length < 2
        ? ['answers']
        : members.map((_, at) => (at ? `answers-${at + 1}` : 'answers'))
    const failed = (name: string, reason: string, takes: number): Outcome => ({
      name,
      fails: true,
      takes,
      sets: { connect_result: 'failed', connect_failed_reason: reason, return_value: 'failed' },
    })
    return [
      ...answered.map((name) => ({
        name,
        takes: seconds(given.seconds, 60),
        sets: {
          connect_result: 'connected',
          connect_failed_reason: 'none',
          return_value: 'connected',
        },
      })),
      failed('no-answer', 'noAnswer', seconds(body.timeout, 60)),
      failed('busy', 'busy', 5000),
      failed('refuses', 'decline', 5000),
      failed('failed', text(body.to).startsWith('queue:') ? 'notFound' : 'error', 5000),
    ]
  },
}

/** How a step may end; none where it is simply done. */
export function outcomesOf(method: string, settings: Settings): Outcome[] {
  const way = ways[method]
  if (way === undefined) return []
  return typeof way === 'string' ? works(way) : way(settings)
}

function works(prefix: string, more: PlainMap = {}): Outcome[] {
  return [
    { name: 'success', sets: { [`${prefix}_result`]: 'success', ...more } },
    { name: 'failed', fails: true, sets: { [`${prefix}_result`]: 'failed' } },
  ]
}

const list = (value: Plain | undefined): Plain[] => (Array.isArray(value) ? value : [])

const recording = (body: PlainMap) => `https://example.com/recording.${text(body.format ?? 'wav')}`

/** Milliseconds. */
function seconds(value: Plain | undefined, otherwise: number): number {
  return 1000 * (typeof value === 'number' && value >= 0 ? value : otherwise)
}

function prompt({ body, given }: Settings): Outcome[] {
  const byWords = Object.keys(body).some((key) => key.startsWith('speech_'))
  const byKeys =
    !byWords || ['max_digits', 'terminators', 'digit_timeout'].some((key) => key in body)
  const nothing = (name: string, result: string, takes: number): Outcome => ({
    name,
    fails: true,
    takes,
    sets: { prompt_result: result, prompt_value: '' },
  })
  let digits = ''
  let terminator = ''
  for (const key of text(given.keys)) {
    if (text(body.terminators).includes(key)) {
      terminator = key
      break
    }
    digits += key
  }
  const pressed = {
    prompt_result: 'match_digits',
    prompt_value: digits.slice(0, Number(body.max_digits ?? 1)),
    prompt_digit_terminator: terminator,
  }
  const said = {
    prompt_result: 'match_speech',
    prompt_value: text(given.words),
    prompt_speech_confidence: given.confidence ?? 0.9,
  }
  return [
    ...(byKeys ? [{ name: 'digits', takes: 1000, sets: pressed }] : []),
    ...(byWords ? [{ name: 'speech', takes: 2000, sets: said }] : []),
    nothing('no-input', 'no_input', seconds(body.initial_timeout, 5)),
    nothing('no-match', 'no_match', 2000),
    nothing('failed', 'failed', 0),
  ]
}

function request({ body, given }: Settings): Outcome[] {
  const { code = 200, body: answer = {}, headers = {} } = given
  const lower = Object.entries(headers ?? {}).map(([key, value]) => [key.toLowerCase(), value])
  const sets = (result: string): PlainMap => ({
    request_url: text(body.url),
    request_result: result,
    return_value: result,
  })
  const answers: PlainMap = {
    ...sets('success'),
    request_response_code: code,
    request_response_headers: Object.fromEntries(lower),
    request_response_body: typeof answer === 'string' ? answer : JSON.stringify(answer),
  }
  if (body.save_variables === true && typeof answer !== 'string') answers.request_response = answer
  return [
    { name: 'answers', takes: 300, sets: answers },
    { name: 'failed', fails: true, sets: sets('failed') },
  ]
}
