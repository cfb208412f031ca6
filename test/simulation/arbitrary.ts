import fc from 'fast-check'
import type { Answer, Waiting } from '../../src/simulation/index.ts'
import type { Plain } from '../../src/swml/index.ts'

const url = 'wss://example.com/a'

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
    { weight: 1, arbitrary: fc.tuple(tie('list'), tie('list')).map(executed) },
    { weight: 1, arbitrary: fc.tuple(tie('list'), tie('list')).map(connected) },
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

function cond(list: Plain[], otherwise: Plain[] | undefined): Plain {
  // biome-ignore lint/suspicious/noThenProperty: SWML's own word, in data that nobody awaits.
  const entry = { when: 'vars.x > 1', then: list }
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
      return { kind: 'outcome', name: outcome.name, given: { keys, words: 'a', body: { a: 1 } } }
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

const documents = [
  '{"sections":{"main":[{"play":{"url":"say:From afar"}},{"return":1}]}}',
  'sections:\n  main:\n    - hangup',
  'sections: {}',
  'a: [',
  '',
]
