import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caretAt } from '../../../src/swml/complete/caretAt.ts'
import { withCaret } from './caret.ts'

const numRuns = process.env.LONG === undefined ? 300 : 20_000

function seen(marked: string) {
  const { text, offset } = withCaret(marked)
  const caret = caretAt(text, offset)
  return (
    caret &&
    `${caret.at} ${caret.trail.join('.')} <${text.slice(caret.word.start, caret.word.end)}>`
  )
}

describe('in block YAML', () => {
  const head = 'version: 1.0.0\nsections:\n  main:\n'
  test.each([
    ['|', 'either  <>'],
    ['ver|', 'either  <ver>'],
    ['ver|sion: 1.0.0', 'key  <version>'],
    ['version: |', 'value version <>'],
    ['sections:\n  |', 'either sections <>'],
    [`${head}    |`, 'either sections.main <>'],
    [`${head}    - |`, 'either sections.main.0 <>'],
    [`${head}    - str|`, 'either sections.main.0 <str>'],
    [`${head}    -|`, 'either sections.main.0 <>'],
    [`${head}    - stre|am:\n        url: x`, 'key sections.main.0 <stream>'],
    [`${head}    - stream:\n        |`, 'either sections.main.0.stream <>'],
    [
      `${head}    - stream:\n        url: wss://a\n        tr|`,
      'either sections.main.0.stream <tr>',
    ],
    [
      `${head}    - stream:\n        url: wss://a\n        track: |`,
      'value sections.main.0.stream.track <>',
    ],
    [
      `${head}    - stream:\n        url: wss://a\n        track: both|\n`,
      'value sections.main.0.stream.track <both>',
    ],
    [
      `${head}    - stream:\n        url: wss://a\n        track: "bo|\n`,
      'value sections.main.0.stream.track <"bo>',
    ],
    [`${head}    - stream:\n        url: wss://a\n    |`, 'either sections.main <>'],
    [`${head}  - stream:\n      |`, 'either sections.main.0.stream <>'],
    [
      `sections:\n  main:\n  - cond:\n    - when: a\n      then:\n      - |`,
      'either sections.main.0.cond.0.then.0 <>',
    ],
    [`sections:\n  main:\n  - cond:\n    - when: a\n      |`, 'either sections.main.0.cond.0 <>'],
    [`sections:\n  main:\n  - &a stream: !t\n      |`, 'either sections.main.0.stream <>'],
    [`sections:\n  "main":\n  - 'stream':\n      |`, 'either sections.main.0.stream <>'],
    [`sections:\r\n  main:\r\n  - stream:\r\n      |\r\n`, 'either sections.main.0.stream <>'],
    [
      `sections:\n  main:\n  - stream: # here\n\n      # and here\n      |`,
      'either sections.main.0.stream <>',
    ],
  ])('%j', (marked, expected) => {
    expect(seen(marked)).toBe(expected)
  })

  test.each([
    '# com|ment',
    'a: b # com|ment',
    'a: |x\n  te|xt'.replace('|x', '>'),
    'a: value\n  deeper|',
    'key|s  : x'.replace('|s  ', 's | '),
  ])('nothing can be said in %j', (marked) => {
    expect(seen(marked)).toBeUndefined()
  })

  test('names of the same map above and below are known', () => {
    const { text, offset } = withCaret(
      '- stream:\n    url: a\n    custom_parameters:\n      x: y\n    |\n    name: b\n- stream:\n    codec: c\n',
    )
    expect(caretAt(text, offset)?.siblings.toSorted()).toEqual(['custom_parameters', 'name', 'url'])
  })
})

describe('in flow YAML', () => {
  test.each([
    ['sections: {main: [{|', 'key sections.main.0 <>'],
    ['sections: {main: [{str|', 'key sections.main.0 <str>'],
    ['sections: {main: [{stream: {url: wss://a:1/x, tr|}}]}', 'key sections.main.0.stream <tr>'],
    ['sections: {main: [{stream: {track: |}}]}', 'value sections.main.0.stream.track <>'],
    ['sections:\n  main:\n    - stream: {url: a, |', 'key sections.main.0.stream <>'],
    [
      'sections:\n  main:\n    - stream: {\n        url: a,\n        |\n      }\n',
      'key sections.main.0.stream <>',
    ],
    [
      'sections:\n  main:\n    - play:\n        {\n          urls: [\n            |',
      'value sections.main.0.play.urls.0 <>',
    ],
    ['sections:\n  main: [\n    { stream: { url: a } },\n    { | } ]\n', 'key sections.main.0 <>'],
    ["sections: {main: [{stream: {'tr|'", "key sections.main.0.stream <'tr'>"],
  ])('%j', (marked, expected) => {
    expect(seen(marked)).toBe(expected)
  })

  test('nothing can be said behind a value', () => {
    expect(seen('a: {b: c}|')).toBeUndefined()
    expect(seen('a: {b: "c"|')).toBeUndefined()
  })
})

describe('in JSON', () => {
  test.each([
    ['{|', 'key  <>'],
    ['{"sections": {"main": [{"|', 'key sections.main.0 <">'],
    [
      '{"sections": {"main": [{"stream": {"url": "a", "tr|": 1}}]}}',
      'key sections.main.0.stream <"tr">',
    ],
    [
      '{"sections": {"main": [{"stream": {"track": "|"}}]}}',
      'value sections.main.0.stream.track <"">',
    ],
    [
      '{"sections": {"main": [{"stream": {"track": both|}}]}}',
      'value sections.main.0.stream.track <both>',
    ],
    ['{"sections": {"main": ["a", |', 'value sections.main.0 <>'],
    ['{"a": "br\\"oken, "sections": {"main": [|', undefined],
    ['{"a": "unclosed\n "sections": |', 'value sections <>'],
    ['{"a": 1, // note\n "b": |', 'value b <>'],
  ])('%j', (marked, expected) => {
    expect(seen(marked)).toBe(expected)
  })

  test('names of the same map before and behind are known', () => {
    const { text, offset } = withCaret(
      '{"stream": {"url": {"in": 1}, "|", "name": {"x": 2}, "codec": 3}, "after": 4}',
    )
    expect(caretAt(text, offset)?.siblings).toEqual(['url', 'name', 'codec'])
  })
})

test('a word in quotes ends with its line, also behind a backslash', () => {
  expect(caretAt('["\\\nb"]', 2)?.word).toMatchObject({ start: 1, end: 3 })
})

test('whatever the text, the word holds the caret and lies on its line', () => {
  const piece = fc.constantFrom(
    '- ',
    'key: ',
    'a',
    '\n',
    '\r\n',
    '  ',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    "'",
    '#',
    '|',
    '>',
    '&a ',
    '\\',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 24 }),
      fc.nat(40),

      (pieces, at) => {
        const text = pieces.join('')
        const offset = Math.min(at, text.length)
        const caret = caretAt(text, offset)
        if (caret === undefined) return
        const { start, end } = caret.word
        expect(start <= offset && offset <= end).toBe(true)
        expect(text.slice(start, end)).not.toMatch(/[\r\n]/)
      },
    ),
    { numRuns },
  )
})

test('brackets on thousands of lines, each deeper than the one above, come to an end', () => {
  for (const opening of ['a: [', '"a": [{', '- {b: [']) {
    const lines = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}${opening}`)
    const text = `{x\n${lines.join('\n')}`
    expect(() => caretAt(text, text.length)).not.toThrow()
  }
})
