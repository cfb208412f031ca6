import { expect, test } from 'vitest'
import { hoverAt } from '../../../src/swml/complete/hoverAt.ts'
import { methods } from '../../../src/swml/methods/index.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { withCaret } from './caret.ts'

function hovered(marked: string) {
  const { text, offset } = withCaret(marked)
  const hover = hoverAt(readFlow(text), text, offset)
  return hover && { ...hover, word: text.slice(hover.range.start, hover.range.end) }
}

const head = 'sections:\n  main:\n    - '

test('a method says what it does and which variables it sets', () => {
  const hover = hovered(`${head}str|eam: {}`)
  expect(hover?.title).toBe('Start audio stream')
  expect(hover?.word).toBe('stream')
  expect(hover?.words.join(' ')).toContain('stream_control_id')
  expect(hovered(`${head}hang|up`)?.title).toBe('Hang up')
})

test('a property says what it is for, what it takes and what it is when not set', () => {
  const hover = hovered(`${head}stream:\n        tra|ck: both_tracks`)
  expect(hover?.title).toBe('Which sound')
  expect(hover?.words.join(' ')).toContain('both_tracks')
  expect(hover?.words.join(' ')).toContain('inbound_track')
})

test('a value says what its property does, in JSON too and in text that is not finished', () => {
  expect(hovered('{"sections": {"main": [{"stream": {"track": "bo|th_tracks"')?.title).toBe(
    'Which sound',
  )
})

test('what nobody knows says nothing', () => {
  expect(hovered(`${head}unk|nown: {}`)).toBeUndefined()
})

test('a variable says what it holds and who sets it, in a text, a condition and by its name', () => {
  const start = `${head}prompt: {play: "say:Hi"}\n    - set: {tries: 1}\n    - `
  for (const marked of [
    `${start}play: {url: "say:%{prompt_|value}"}`,
    `${start}cond: [{when: "prompt_va|lue == '1'", then: []}]`,
    `${start}switch:\n        variable: prompt_val|ue\n        case: {}`,
  ]) {
    const hover = hovered(marked)
    expect(hover?.title, marked).toBe('prompt_value')
    expect(hover?.words.join(' '), marked).toContain('keys pressed')
    expect(hover?.words.join(' '), marked).toContain('Set by')
  }
  expect(hovered(`${start}play: {url: "say:%{vars.tri|es}"}`)?.words.join(' ')).toContain(
    'Set to 1',
  )
  expect(hovered(`${start}play: {url: "say:%{call.fr|om}"}`)?.words.join(' ')).toContain('calls')
  expect(hovered(`${start}play: {url: "say:\${params.x|}"}`)?.words.join(' ')).toContain('execute')
})

test('names that the flow has chosen, and those around its steps, are explained', () => {
  expect(hovered('ver|sion: 1.0.0')?.title).toBe('Version of SWML')
  expect(hovered('sect|ions:\n  main: []')?.title).toBe('Sections')
  expect(hovered('sections:\n  ma|in: []')?.title).toBe('Where the call begins')
  expect(hovered('sections:\n  main: []\n  gre|et: []')?.words.join(' ')).toContain('execute')
  expect(hovered(`${head}label: aga|in`)?.words.length).toBeGreaterThan(0)
  const stream = `${head}stream: {url: "wss://a", custom_parameters: {ti|er: gold}}`
  expect(hovered(stream)).toMatchObject({ title: 'tier', word: 'tier' })
  const cases = `${head}switch:\n        variable: prompt_value\n        case:\n          on|e: []`
  expect(hovered(cases)?.words.join(' ')).toContain('prompt\\_value')
})

test('what somebody wrote is never markup in a hover', () => {
  const written = '![a](https://e.com/a.png) <b> [c](command:x)'
  const text = `${head}set: {x: '${written}'}\n    - play: {url: "say:%{vars.x|}"}`
  const words = hovered(text)?.words.join(' ') ?? ''
  expect(words).toContain('Set to')
  expect(words).not.toMatch(/(?<!\\)[[(<]/)
})

test('every method’s words are whole sentences', () => {
  for (const name of methods.keys()) {
    const words = hovered(`${head}${name.slice(0, 2)}|${name.slice(2)}: {}`)?.words.join(' ') ?? ''
    expect(words, name).not.toMatch(/\.;|\.\.$/)
    expect(words, name).toMatch(/\.$/)
  }
})
