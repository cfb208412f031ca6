import { describe, expect, test } from 'vitest'
import { completionsAt } from '../../../src/swml/complete/completionsAt.ts'
import { knownValues } from '../../../src/swml/complete/knownValues.ts'
import { methods } from '../../../src/swml/methods/index.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'
import { withCaret } from './caret.ts'

function offered(marked: string) {
  const { text, offset } = withCaret(marked)
  return completionsAt(readFlow(text), text, offset)
}

const labels = (marked: string) => offered(marked).map(({ label }) => label)

/** The text, with `|` at the caret, once this was chosen. */
function chosen(marked: string, label: string): string {
  const { text, offset } = withCaret(marked)
  const completion = completionsAt(readFlow(text), text, offset).find(
    (each) => each.label === label,
  )
  if (completion === undefined) throw new Error(`${label} isn't offered`)
  const inserted = `${completion.text.slice(0, completion.caret)}|${completion.text.slice(completion.caret)}`
  return applyEdits(text, [{ ...completion.range, text: inserted }])
}

const head = 'version: 1.0.0\nsections:\n  main:\n'

describe('methods', () => {
  test('all are offered where a step begins', () => {
    for (const marked of [`${head}    - |`, `${head}    -|`, `${head}    |`, `${head}    - st|`]) {
      expect(labels(marked), marked).toEqual([...methods.keys()])
    }
  })
  test('none where the step has one', () => {
    expect(labels(`${head}    - stream: {}\n      |`)).toEqual([])
  })
  test('one comes with what it needs and the caret where to type', () => {
    expect(chosen(`${head}    - str|`, 'stream')).toBe(`${head}    - stream:\n        url: |`)
    expect(chosen(`${head}    |`, 'stop_stream')).toBe(`${head}    - stop_stream: {}|`)
    expect(chosen(`${head}  -|`, 'stream')).toBe(`${head}  - stream:\n      url: |`)
    expect(chosen('{"sections": {"main": [|', 'stream')).toBe(
      '{"sections": {"main": [{ "stream": { "url": "|" } }',
    )
    expect(chosen('{"sections": {"main": [{"st|"}]}}', 'stream')).toBe(
      '{"sections": {"main": [{"stream": { "url": "|" }}]}}',
    )
    expect(chosen('sections: {main: [{|}]}', 'stream')).toBe(
      'sections: {main: [{stream: { url: | }}]}',
    )
  })
  test('with four blanks of indentation the same four are used', () => {
    expect(chosen('sections:\n    main:\n        - |', 'stream')).toBe(
      'sections:\n    main:\n        - stream:\n              url: |',
    )
  })
  test('changing a name leaves what stands under it', () => {
    expect(chosen(`${head}    - st|op_stream: {}`, 'stream')).toBe(`${head}    - stream|: {}`)
  })
  test('every one can be chosen, and what it leaves can be read', () => {
    for (const name of methods.keys()) {
      const text = chosen(`${head}    - |`, name).replace('|', '')
      const flow = readFlow(text)
      expect(flow.readable, text).toBe(true)
      expect(flow.sections[0]?.steps.map(({ method }) => method)).toEqual([name])
    }
  })
})

describe('properties', () => {
  test('those that are missing are offered, required ones first', () => {
    expect(labels(`${head}    - stream:\n        |`)[0]).toBe('url')
    expect(labels(`${head}    - stream:\n        url: wss://a\n        |`)).not.toContain('url')
    expect(labels(`${head}    - stream:\n        url: wss://a\n        |`)).toContain('track')
    expect(labels('{"sections": {"main": [{"stream": {"url": "", "|"}}]}}')).toContain('track')
  })
  test('one comes with its colon and the beginning of its value', () => {
    const stream = `${head}    - stream:\n        url: wss://a\n        `
    expect(chosen(`${stream}|`, 'track')).toBe(`${stream}track: |`)
    expect(chosen(`${stream}cu|`, 'custom_parameters')).toBe(
      `${stream}custom_parameters:\n          |`,
    )
    expect(chosen('{"sections": {"main": [{"stream": {"na|"}}]}}', 'name')).toBe(
      '{"sections": {"main": [{"stream": {"name": "|"}}]}}',
    )
  })
  test('of the document and its sections too', () => {
    expect(labels('|')).toEqual(['sections', 'version'])
    expect(chosen('sections:\n  |', 'main')).toBe('sections:\n  main:\n    - |')
  })
})

describe('values', () => {
  const stream = `${head}    - stream:\n        url: wss://a\n        `
  test('choices, in the quotes that are there', () => {
    expect(labels(`${stream}track: |`)).toEqual(['inbound_track', 'outbound_track', 'both_tracks'])
    expect(chosen(`${stream}track: bo|`, 'both_tracks')).toBe(`${stream}track: both_tracks|`)
    expect(chosen(`${stream}track:|`, 'both_tracks')).toBe(`${stream}track: both_tracks|`)
    expect(chosen(`${stream}track: "bo|"`, 'both_tracks')).toBe(`${stream}track: "both_tracks"|`)
    expect(chosen(`${stream}track: '|'`, 'both_tracks')).toBe(`${stream}track: 'both_tracks'|`)
    expect(chosen('{"sections": {"main": [{"stream": {"track": |}}]}}', 'both_tracks')).toBe(
      '{"sections": {"main": [{"stream": {"track": "both_tracks"|}}]}}',
    )
  })
  test('the ids of streams in this flow', () => {
    const flow = `${head}    - stream:\n        url: wss://a\n        control_id: first\n`
    expect(labels(`${flow}    - stop_stream:\n        control_id: |`)).toEqual(['first'])
  })
  test('nothing in text of several lines, in comments, and where nothing is known', () => {
    expect(labels(`${head}    - no_such_method:\n        |`)).toEqual([])
    expect(labels(`${stream}name: >\n          wo|`)).toEqual([])
    expect(labels(`${stream}# tr|`)).toEqual([])
  })
})

describe('names and beginnings', () => {
  const start = `${head}    - prompt: {play: "say:Hi"}\n    - set: {tries: 1}\n`
  test('of variables where a name is wanted, those of this flow alone where one is removed', () => {
    const deciding = labels(`${start}    - switch:\n        variable: |\n        case: {}`)
    expect(deciding).toContain('prompt_value')
    expect(deciding).toContain('call.sip_data.sip_from_user')
    const removed = labels(`${start}    - unset: |`)
    expect(removed).toContain('tries')
    expect(removed).not.toContain('call.from')
    expect(labels(`${start}    - unset: [tr|]`)).toContain('tries')
    expect(
      labels(`${head}    - connect:\n        to: "+1"\n        result:\n          variable: |`)[0],
    ).toBe('connect_result')
  })
  test('of cases, where the values of the variable are known', () => {
    const cases = `${start}    - switch:\n        variable: prompt_result\n        case:\n          |`
    expect(labels(cases)).toEqual([
      'match_digits',
      'match_speech',
      'no_match',
      'no_input',
      'failed',
    ])
    expect(chosen(cases, 'no_input')).toContain('case:\n          no_input:\n            - |')
    const result = `${head}    - connect:\n        to: "+1"\n        result:\n          case:\n            connected: []\n            |`
    expect(labels(result)).toEqual(['failed'])
  })
  test('the values of every result variable are known', () => {
    const sets = [...methods.values()].flatMap((method) => method.sets ?? [])
    const results = sets.filter(({ name }) => /_result$/.test(name))
    expect(
      results.filter(({ name }) => knownValues(sets, name).length < 2).map(({ name }) => name),
    ).toEqual(['sip_refer_result'])
  })
  test('of addresses: what they may begin with, the caret behind it', () => {
    const url = `${head}    - stream:\n        url: |`
    expect(labels(url)).toEqual(['wss://'])
    expect(chosen(url, 'wss://')).toMatch(/url: "?wss:\/\/\|"?$/)
    expect(labels(`${head}    - stream:\n        status_url: |`)[0]).toBe('https://')
    expect(labels(`${head}    - tap:\n        uri: |`)).toEqual(['rtp://', 'ws://', 'wss://'])
  })
  test('of sections: the one at hand last', () => {
    expect(labels(`${head}    - execute:\n        dest: |\n  greet: []`)).toEqual(['greet', 'main'])
  })
})
