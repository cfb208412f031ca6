import { describe, expect, test } from 'vitest'
import { tokenizeJson } from '../../src/source/monaco/tokenizeJson.ts'
import { tokenizeYaml, yamlStart } from '../../src/source/monaco/tokenizeYaml.ts'
import type { Token } from '../../src/source/monaco/tokens.ts'

function pieces(line: string, tokens: readonly Token[]): string[] {
  return tokens
    .map((token, at) => ({
      kind: token.kind,
      text: line.slice(token.start, tokens[at + 1]?.start ?? line.length),
    }))
    .filter(({ kind, text }) => kind !== 'white' && text !== '')
    .map(({ kind, text }) => `${kind}:${text}`)
}

function yaml(text: string): string[][] {
  let state = yamlStart
  return text.split('\n').map((line) => {
    const result = tokenizeYaml(line, state)
    state = result.state
    return pieces(line, result.tokens)
  })
}

function json(text: string): string[][] {
  let open = false
  return text.split('\n').map((line) => {
    const result = tokenizeJson(line, open)
    open = result.inComment
    return pieces(line, result.tokens)
  })
}

describe('YAML', () => {
  test.each([
    [
      '- url: wss://a.b:80/c#d # why',
      ['delimiter:-', 'key:url', 'delimiter::', 'string:wss://a.b:80/c#d', 'comment:# why'],
    ],
    ['"a b": 1.5', ['key:"a b"', 'delimiter::', 'number:1.5']],
    ["'it''s': yes", ["key:'it''s'", 'delimiter::', 'string:yes']],
    ['version: 1.0.0', ['key:version', 'delimiter::', 'string:1.0.0']],
    ['on: true', ['key:on', 'delimiter::', 'keyword:true']],
    [
      'say: "Hi %{call.from}!"',
      ['key:say', 'delimiter::', 'string:"Hi ', 'variable:%{call.from}', 'string:!"'],
    ],
    [
      'a: {b: [c, 1], "d": e}',
      [
        'key:a',
        'delimiter::',
        'delimiter:{',
        'key:b',
        'delimiter::',
        'delimiter:[',
        'string:c',
        'delimiter:,',
        'number:1',
        'delimiter:]',
        'delimiter:,',
        'key:"d"',
        'delimiter::',
        'string:e',
        'delimiter:}',
      ],
    ],
    ['- &x !t v', ['delimiter:-', 'tag:&x', 'tag:!t', 'string:v']],
    ['- hangup', ['delimiter:-', 'string:hangup']],
    ['---', ['delimiter:---']],
  ])('%s', (line, expected) => {
    expect(yaml(line)[0]).toEqual(expected)
  })
  test('a block scalar goes on as long as its lines lie deeper than its key', () => {
    expect(yaml('- text: |\n    a: b # no\n\n    %{x}\n  next: c')).toEqual([
      ['delimiter:-', 'key:text', 'delimiter::', 'delimiter:|'],
      ['string:    a: b # no'],
      [],
      ['string:    ', 'variable:%{x}'],
      ['key:next', 'delimiter::', 'string:c'],
    ])
  })
  test('quotes and brackets may go on in the next line', () => {
    expect(yaml('a: "b\n  c: d" # e\nf: [g,\n  h]')).toEqual([
      ['key:a', 'delimiter::', 'string:"b'],
      ['string:  c: d"', 'comment:# e'],
      ['key:f', 'delimiter::', 'delimiter:[', 'string:g', 'delimiter:,'],
      ['string:h', 'delimiter:]'],
    ])
  })
})

describe('JSON', () => {
  test('keys, values, variables and comments', () => {
    expect(json('{"a": ["b %{c}", -1.5e3, true, null], /* d\n e */ "f" : 1 // g')).toEqual([
      [
        'delimiter:{',
        'key:"a"',
        'delimiter::',
        'delimiter:[',
        'string:"b ',
        'variable:%{c}',
        'string:"',
        'delimiter:,',
        'number:-1.5e3',
        'delimiter:,',
        'keyword:true',
        'delimiter:,',
        'keyword:null',
        'delimiter:]',
        'delimiter:,',
        'comment:/* d',
      ],
      ['comment: e */', 'key:"f"', 'delimiter::', 'number:1', 'comment:// g'],
    ])
  })
})

test('every line comes to an end, whatever it holds, and its tokens are in order', () => {
  const odd = [
    '',
    ':',
    '::',
    '"',
    "'",
    '- - -',
    '{}}',
    ']]',
    '%',
    '#',
    '&',
    '*',
    '!',
    '|',
    '> x',
    '? a',
    '@',
    '`',
    '\t',
    '"\\',
    '\\"',
    'a:b',
    '/',
    '/*',
    '*/',
    '%{',
    '-',
    ',',
    '\u2028',
    '😀: 😀',
  ]
  for (const line of odd) {
    for (const other of odd) {
      for (const tokens of [
        tokenizeYaml(line + other, yamlStart).tokens,
        tokenizeJson(line + other, false).tokens,
      ]) {
        const starts = tokens.map(({ start }) => start)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }
    }
  }
})
