import fc from 'fast-check'
import type { Answer, Waiting } from '../../src/simulation/index.ts'
import type { Plain, PlainMap } from '../../src/swml/index.ts'

const url = 'wss://example.com/a'

/** Steps of a person called. */
const confirming = fc.array(fc.constantFrom<Plain>(...inConfirm()), { maxLength: 5 })

const rarer = rarerSteps()

/** Flows of what a call can do, some of it wrong. */
export const flows = fc.letrec<{ list: Plain[]; step: Plain }>((tie) => ({
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: fc.constantFrom<Plain>(...streams()) },
    { weight: 10, arbitrary: fc.constantFrom<Plain>(...simple()) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('list'), fc.option(tie('list'), { nil: undefined }))
        .map(([list, otherwise]) => cond(list, otherwise)),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(tie('list'), tie('list'), fc.boolean()).map(switched),
    },
    { weight: 5, arbitrary: fc.constantFrom<Plain>(...rarer) },
    { weight: 1, arbitrary: fc.tuple(tie('list'), tie('list')).map(executed) },
    { weight: 1, arbitrary: fc.tuple(tie('list'), tie('list')).map(connected) },
    { weight: 1, arbitrary: fc.tuple(confirming, tie('list')).map(confirmed) },
    { weight: 1, arbitrary: fc.tuple(tie('list'), tie('list')).map(tested) },
    { weight: 1, arbitrary: tie('list').map(agent) },
    { weight: 1, arbitrary: tie('list').map(queued) },
    { weight: 1, arbitrary: tie('list').map(inline) },
  ),
  list: fc.array(tie('step'), { maxLength: 6 }),
})).list

export const sections = fc.record({
  main: fc.array(flows, { minLength: 1, maxLength: 3 }).map((lists) => lists.flat()),
  s: flows,
  t: flows,
})

function streams(): Plain[] {
  return [
    { stream: { url } },
    { stream: { url, control_id: 'a' } },
    { stream: { url, control_id: 'b', status_url: 'https://example.com/s' } },
    { stop_stream: {} },
    { stop_stream: { control_id: 'a' } },
    { stop_stream: { control_id: '%{stream_control_id}' } },
    { stop_stream: { control_id: '%{nothing}' } },
    { stop_stream: { control_id: '%{id}' } },
  ]
}

function simple(): Plain[] {
  const request = { url: 'https://example.com/a', method: 'GET', save_variables: true }
  return [
    { record_call: {} },
    { stop_record_call: {} },
    { transcribe: {} },
    { transcribe_stop: {} },
    'denoise',
    { play: { url: 'say:Hi %{x} %{(x + 1)}' } },
    { prompt: { play: 'say:?', max_digits: 2, terminators: '#', speech_hints: ['a'] } },
    { set: { x: 1, y: '%{x}', __proto__x: [1] } },
    { set: { x: '%{x + 1}' } },
    { unset: ['x', 'y.z'] },
    { label: 'l' },
    { label: 'm' },
    { goto: { label: 'l' } },
    { goto: { label: 'm', when: 'x > 1', max: 2 } },
    { goto: 'nowhere' },
    { execute: { dest: 's', params: { a: 1 } } },
    { execute: { dest: 'main' } },
    { execute: { dest: 'https://example.com/swml' } },
    { transfer: { dest: 't' } },
    { transfer: { dest: 'https://example.com/swml' } },
    { return: '%{x}' },
    { return: null },
    { request },
    { sleep: 1000 },
    { sleep: -1 },
    { record: {} },
    { enter_queue: { queue_name: 'q', transfer_after_bridge: 'https://example.com/swml' } },
    { join_conference: { name: 'c', stream: { url } } },
    { connect: { to: 'stream:wss://example.com/b' } },
    { strem: {} },
    { play: {} },
    {},
    'hangup',
    { hangup: { reason: 'busy' } },
  ]
}

function rarerSteps(): Plain[] {
  const status = { status_url: 'https://example.com/s' }
  return [
    'answer',
    { tap: { uri: 'rtp://192.0.2.1:4000' } },
    { tap: { uri: 'wss://example.com/t', control_id: 'a', rtp_ptime: 30, ...status } },
    { stop_tap: {} },
    { tap: { uri: 'rtp://192.0.2.1:4000', control_id: '%{id}' } },
    { stop_tap: { control_id: '%{tap_control_id}' } },
    { record_call: { control_id: 'a', format: 'mp3', ...status } },
    { stop_record_call: { control_id: '%{vars.record_control_id}' } },
    'stop_denoise',
    { live_transcribe: { action: { start: { lang: 'en-US', direction: ['remote-caller'] } } } },
    { live_transcribe: { action: 'stop' } },
    {
      live_translate: {
        action: { start: { from_lang: 'en-US', to_lang: 'es-ES', direction: ['remote-caller'] } },
      },
    },
    { live_translate: { action: 'stop' } },
    { ai_sidecar: { lang: 'en-US', global_data: { a: 1 } } },
    { send_sms: { to_number: '+15550001111', from_number: '+15550002222', body: '%{x}' } },
    { send_digits: { digits: '1w2W#' } },
    { send_fax: { document: 'https://example.com/a.pdf', ...status } },
    'receive_fax',
    { pay: { payment_connector_url: 'https://example.com/pay' } },
    { join_room: { name: 'r' } },
    { sip_refer: { to_uri: 'sip:a@example.com', ...status } },
    { detect_machine: {} },
    { detect_machine: { wait: false, ...status } },
    { user_event: { event: { a: '%{x}' } } },
    { amazon_bedrock: { prompt: { text: 'Hi' } } },
    { connect: { to: '+15550001111', ringback: ['ring:us', 'silence:1'], ...status } },
    { connect: { to: '+15550001111', answer_on_bridge: true, timeout: 20 } },
    { connect: { to: 'queue:support' } },
    { connect: { serial: [{ to: '+1' }, { to: 'sip:%{x}@example.com', confirm: ['hangup'] }] } },
    { connect: { to: '+15550001111', confirm: 's' } },
    { connect: { to: '+15550001111', confirm: 'https://example.com/confirm' } },
    { play: { urls: ['silence:1.5', 'ring:2:us', 'https://example.com/a.mp3', 'say: %{e}'] } },
    { play: { url: 'say:%{params.a} %{call.from} %{list[1]} %{map.b}', auto_answer: false } },
    { play: { url: 'say:%{nothing.more +}', ...status } },
    { prompt: { play: ['say:?', 'silence:1'], speech_hints: ['a'], initial_timeout: 3 } },
    { prompt: { play: 'say:%{prompt_value}', max_digits: 3 } },
    { set: { list: [1, 'two'], map: { b: '%{x}' }, x: '%{(n + 1)}' } },
    { set: { 'a.b': 1, script_error: '' } },
    { unset: 'map.b' },
    { unset: ['vars.x', 'return_value', 'stream_control_id'] },
    { goto: { label: 'm', max: 3, when: '%{n} == 2' } },
    { goto: { label: '%{label}' } },
    { execute: { dest: '%{where}', params: { n: '%{n}', list: [1] } } },
    { execute: 't' },
    { execute: { dest: 'nowhere', on_return: [{ play: 'say:Never' }] } },
    { execute: { dest: 'sections: { main: [{ return: yaml }] }' } },
    { transfer: { dest: 's', params: { a: true } } },
    { transfer: { dest: 'nowhere' } },
    { return: { a: ['%{n}'] } },
    { switch: { variable: 'params.a', default: [{ play: 'say:Other' }], case: { '1': [] } } },
    { switch: { variable: 'a + b', case: { '1': [] } } },
    { cond: [{ when: 'nowhere.to', ...then([{ set: { x: 1 } }]), else: ['hangup'] }] },
    { sleep: '%{n}' },
    { record: { format: 'mp4', ...status } },
    { join_conference: { name: 'c', stream: { url, ...status }, result: [{ else: ['hangup'] }] } },
    { enter_queue: { queue_name: 'q', transfer_after_bridge: 's', wait_time: 60 } },
  ]
}

function inConfirm(): Plain[] {
  return [
    ...streams(),
    { record_call: {} },
    { tap: { uri: 'rtp://192.0.2.1:4000' } },
    'denoise',
    { play: 'say:%{x} %{call.to} %{call.direction}' },
    { prompt: { play: 'say:Press 1' } },
    { set: { x: 1 } },
    { unset: 'x' },
    cond(['hangup'], [{ set: { x: 2 } }]),
    'hangup',
    { goto: { label: 'l' } },
    { send_digits: { digits: '1' } },
  ]
}

function confirmed([confirm, result]: [Plain[], Plain[]]): Plain {
  const tests = [{ when: 'connect_result == "connected"', ...then(result) }]
  return { connect: { parallel: [{ to: '+1', confirm }, { to: '+2' }], confirm, result: tests } }
}

function tested([list, other]: [Plain[], Plain[]]): Plain {
  const result = [{ when: 'return_value > 1', ...then(list) }, { else: other }]
  return { execute: { dest: 't', params: { a: '%{x}' }, result } }
}

function agent(list: Plain[]): Plain {
  const action = [{ SWML: { sections: { main: list } } }, { say: 'Hi' }]
  const swaig = {
    functions: [
      { function: 'f', description: 'F', data_map: { output: { response: '', action } } },
    ],
  }
  return { ai: { prompt: { text: 'Hi %{x}' }, SWAIG: swaig } }
}

function queued(list: Plain[]): Plain {
  const after = JSON.stringify({ sections: { main: list } })
  return { enter_queue: { queue_name: 'q', transfer_after_bridge: after } }
}

/** What runs where a test is true. */
function then(list: Plain[]): { then: Plain[] } {
  // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
  return { then: list }
}

function cond(list: Plain[], otherwise: Plain[] | undefined): Plain {
  const entry = { when: 'vars.x > 1', ...then(list) }
  return { cond: otherwise ? [entry, { else: otherwise }] : [entry] }
}

function switched([one, other, hasDefault]: [Plain[], Plain[], boolean]): Plain {
  const of = { variable: 'prompt_value', case: { '1': one } }
  return { switch: hasDefault ? { ...of, default: other } : of }
}

function executed([list, result]: [Plain[], Plain[]]): Plain {
  const cases = { variable: 'return_value', case: { '1': result }, default: [] }
  return { execute: { dest: 's', on_return: list, result: cases } }
}

function connected([all, result]: [Plain[], Plain[]]): Plain {
  // A jump doesn’t lead onto another leg.
  const confirm = all.filter((step) => !JSON.stringify(step).includes('label'))
  return { connect: { to: '+15550001111', confirm, result: { case: { connected: result } } } }
}

function inline(list: Plain[]): Plain {
  return { execute: { dest: JSON.stringify({ sections: { main: list } }) } }
}

/** An answer to what is asked, chosen by a number; now and then somebody hangs up. */
export function answerTo(waiting: Waiting, choice: number): Answer {
  if (choice % 23 === 0) return { kind: 'hangup' }
  switch (waiting.kind) {
    case 'outcome': {
      const { outcomes } = waiting
      const outcome = outcomes[choice % Math.max(1, outcomes.length)]
      if (!outcome) return { kind: 'hangup' }
      const keys = ['1', '2', '12#', ''][choice % 4] ?? ''
      return {
        kind: 'outcome',
        name: outcome.name,
        given: { keys, words: 'a', body: { a: 1 }, ...given(choice) },
      }
    }
    case 'expression':
      return choice % 7 === 0
        ? { kind: 'expression', error: 'x is not defined' }
        : { kind: 'expression', value: [undefined, true, false, 1, 'a', null, [1]][choice % 7] }
    case 'document':
      return choice % 3 === 0
        ? { kind: 'document', missing: true }
        : { kind: 'document', text: documents[choice % documents.length] ?? '' }
    case 'error':
      return { kind: 'error', goOn: choice % 5 !== 0 }
    case 'pause':
      return { kind: 'go' }
  }
}

/** What is filled in, or left as it is offered. */
function given(choice: number): PlainMap {
  if (choice % 3 === 0) return {}
  return { seconds: choice % 50, position: choice % 5, code: 404, headers: { 'X-A': 'b' } }
}

const documents = [
  '{"sections":{"main":[{"play":{"url":"say:From afar"}},{"return":1}]}}',
  'sections:\n  main:\n    - hangup',
  'sections: {}',
  'a: [',
  '',
]
