import { describe, expect, test } from 'vitest'
import { completionsAt } from '../../../src/swml/complete/completionsAt.ts'
import { applyEdits } from '../../../src/swml/edit/textEdits.ts'
import { methods } from '../../../src/swml/methods/index.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
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
