import type { Plain } from '../../src/swml/index.ts'

const url = 'wss://example.com/a'

/** Steps that start and stop streams. */
export const streamSteps: readonly Plain[] = [
  { stream: { url } },
  { stream: { url, control_id: 'a' } },
  { stream: { url, control_id: '%{id}' } },
  { stream: { url, control_id: 'b', status_url: 'https://example.com/s' } },
  { stop_stream: {} },
  { stop_stream: { control_id: 'a' } },
  { stop_stream: { control_id: '%{stream_control_id}' } },
  { stop_stream: { control_id: '%{nothing}' } },
  { stop_stream: { control_id: '%{id}' } },
]

const request = { url: 'https://example.com/a', method: 'GET', save_variables: true }
/** The commonest steps, one by one, and wrong ones. */
export const commonSteps: readonly Plain[] = [
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

/** Steps that lead elsewhere. */
export const moveSteps: readonly Plain[] = [
  { label: 'l' },
  { label: 'm' },
  { goto: { label: 'l' } },
  { goto: { label: 'm', max: 2 } },
  { goto: { label: 'l', when: 'n > 1', max: 20 } },
  { set: { x: 2 } },
  { set: { n: '%{(n + 1)}' } },
  { unset: 'x' },
  { prompt: { play: 'say:?' } },
  { execute: { dest: 's', params: { a: 1 } } },
  { execute: { dest: 't', params: { b: '%{params.a}' } } },
  { execute: { dest: 'main' } },
  { transfer: { dest: 't' } },
  { transfer: { dest: 's', params: { a: 2 } } },
  { return: '%{x}' },
  { return: 1 },
  { connect: { to: '+15550001111', confirm: 's' } },
  { connect: { to: '+15550001111', confirm: 't' } },
  'hangup',
]

const status = { status_url: 'https://example.com/s' }
/** Steps of the other methods, and further ways to write the common ones. */
export const rarerSteps: readonly Plain[] = [
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
  { cond: [{ when: 'nowhere.to', ...whereTrue([{ set: { x: 1 } }]), else: ['hangup'] }] },
  { sleep: '%{n}' },
  { record: { format: 'mp4', ...status } },
  { join_conference: { name: 'c', stream: { url, ...status }, result: [{ else: ['hangup'] }] } },
  { enter_queue: { queue_name: 'q', transfer_after_bridge: 's', wait_time: 60 } },
]

/** Steps of a person called. */
export const confirmSteps: readonly Plain[] = [
  ...streamSteps,
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

/** What runs where a test is true. */
export function whereTrue(list: Plain[]): { then: Plain[] } {
  // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
  return { then: list }
}

/** A choice between steps, or between steps and others. */
export function cond(list: Plain[], otherwise: Plain[] | undefined): Plain {
  const entry = { when: 'vars.x > 1', ...whereTrue(list) }
  return { cond: otherwise ? [entry, { else: otherwise }] : [entry] }
}
