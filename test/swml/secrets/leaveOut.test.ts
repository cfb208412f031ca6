import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allSteps,
  checkFlow,
  isSecretName,
  leaveOut,
  type Plain,
  readFlow,
  toJson,
  toYaml,
} from '../../../src/swml/index.ts'
import { parse } from '../../../src/swml/syntax/parse.ts'
import { toPlain } from '../../../src/swml/syntax/toPlain.ts'
import { arbitraryDocument } from '../../fixtures/arbitraryStep.ts'
import { canary, canarySteps } from '../../fixtures/canaries.ts'
import { allTexts } from '../../fixtures/texts.ts'

const out = '<secret-left-out>'

test.each([
  ['token: hunter2x9', `token: ${out}`],
  ['token: "hunter2x9" # old', `token: "${out}" # old`],
  ["token:   'hunter2x9'", `token:   '${out}'`],
  ['a: 1\ntoken: |\n  hunter2x9\n  more\nb: 2\n', `a: 1\ntoken: ${out}\nb: 2\n`],
  ['token: | # hunter2x9\n  hunter2x9\nb: 2\n', `token: ${out}\nb: 2\n`],
  ['{"token": "hunter2x9", "n": 1}', `{"token": "${out}", "n": 1}`],
  ['{"password": 4711}', `{"password": "${out}"}`],
  ['{password: 4711, a: b}', `{password: ${out}, a: b}`],
  ['Authorization: Bearer hunter2x9', `Authorization: Bearer ${out}`],
  ['authorization_header_line: hunter2x9', `authorization_header_line: ${out}`],
  [
    'authorization: {by: hunter2x9, in: {a: hunter2x8}}',
    `authorization: {by: ${out}, in: {a: ${out}}}`,
  ],
  ['tokens_secret: [hunter2x9, 12]', `tokens_secret: [${out}, ${out}]`],
  ['- name: X-Api-Key\n  value: hunter2x9', `- name: X-Api-Key\n  value: ${out}`],
  ['url: wss://u:hunter2x9@e.com/a', `url: wss://u:${out}@e.com/a`],
  ['url: wss://e.com/a?token=hunter2x9&b=c', `url: wss://e.com/a?token=${out}&b=c`],
  ['to: sip:me:hunter2x9@e.com', `to: sip:me:${out}@e.com`],
  [`body: '{"password": "hunter2x9"}'`, `body: '{"password": "${out}"}'`],
  [
    String.raw`{"body": "{\"password\":\"hunter2x9\"}"}`,
    String.raw`{"body": "{\"password\":\"${out}\"}"}`,
  ],
  [String.raw`{"url": "wss:\/\/u:hunter2x9@e.com"}`, `{"url": "wss://u:${out}@e.com"}`],
  [
    'text: |\n  Say hello.\n  token: hunter2x9\n  Bye.\n',
    `text: |\n  Say hello.\n  token: ${out}\n  Bye.\n`,
  ],
  [
    '# token: hunter2x9\na: b # Bearer hunter2x9longer\n',
    `# token: ${out}\na: b # Bearer ${out}\n`,
  ],
  [
    '#- stream:\n#    authorization_bearer_token: hunter2x9\n',
    `#- stream:\n#    authorization_bearer_token: ${out}\n`,
  ],
  ['x: &t hunter2x9\ntoken: *t\n', `x: &t ${out}\ntoken: *t\n`],
  ['x: [&t hunter2x9]\ntoken: {secret: *t}\n', `x: [&t ${out}]\ntoken: {secret: *t}\n`],
  [
    'note: ask for hunter2x9, please\ntoken: hunter2x9\n',
    `note: ask for ${out}, please\ntoken: ${out}\n`,
  ],
  ['hunter2x9: a\ntoken: hunter2x9\n', `hunter2x9: a\ntoken: ${out}\n`],
  ['a: b\n---\ntoken: hunter2x9\n', `a: b\n---\ntoken: ${out}\n`],
  ['a: [\ntoken: hunter2x9\n', `a: [\ntoken: ${out}\n`],
  ['say: key PT0123456789abcdef0123456789abcdef0123', `say: key ${out}`],
  [
    '\uFEFF# token: hunter2x9\r\ntoken: hunter2x9\r\n',
    `\uFEFF# token: ${out}\r\ntoken: ${out}\r\n`,
  ],
])('%j is handed on as %j', (text, handedOn) => {
  expect(leaveOut(text).text).toBe(handedOn)
})

test.each([
  'token: "%{params.token}"',
  'Authorization: Bearer %{vars.token}',
  'meta_data_token: shared',
  'play: "say:Your password: please"',
  'text: |\n  Password: ask for it\n  Token: please\n',
  'credentials:\n  user: me',
  'say: A basic understanding helps',
  '',
  '\uFEFF',
])('%j hides nothing and stays as it is', (text) => {
  expect(leaveOut(text)).toEqual({ text, leftOut: [] })
})

test('what was left out is said in words, with its step', () => {
  const text = `# token: hunter2x9
sections:
  main:
    - answer: {}
    - stream:
        url: wss://me:hunter3x9@example.com/audio
        authorization_bearer_token: hunter2x9
    - cond:
        - when: a
          then:
            - play: {url: 'https://example.com/a.mp3?token=hunter4x9'}
`
  expect(leaveOut(text).leftOut).toEqual([
    { what: 'Secret in “WebSocket address”', where: 'Start audio stream, step 2 of 3 in main' },
    { what: 'Bearer token', where: 'Start audio stream, step 2 of 3 in main' },
    { what: 'Secret in “Sound”', where: 'Play audio or speech, step 1 of 1 under When a' },
    { what: 'Secret in a comment', where: 'line 1' },
  ])
  expect(JSON.stringify(leaveOut(text).leftOut)).not.toContain('hunter')
})

describe('with a secret at every place of the catalogue', () => {
  const document = { version: '1.0.0', sections: { main: canarySteps() } }
  test.each([
    ['YAML', toYaml(document)],
    ['JSON', toJson(document)],
    ['JSON on one line', JSON.stringify(document)],
    ['YAML in brackets', JSON.stringify(document).replace('{', '{ # made by hand\n')],
    ['a text that can’t be read', `${toYaml(document)}\n"`],
  ])('none is in %s that is handed on, nor in what is said of it', (_, text) => {
    expect(text).toContain(canary)
    const without = leaveOut(text)
    expect(without.text).not.toContain(canary)
    expect(JSON.stringify(without.leftOut)).not.toContain(canary)
    expect(parse(without.text).errors.length).toBe(parse(text).errors.length)
    expect(leaveOut(without.text)).toEqual({ text: without.text, leftOut: [] })
    const before = allSteps(readFlow(text)).map(({ method }) => method)
    expect(allSteps(readFlow(without.text)).map(({ method }) => method)).toEqual(before)
    const told = checkFlow(readFlow(without.text)).map(({ code }) => code)
    expect(told).not.toContain('secret-in-document')
    expect(told).not.toContain('url-has-credentials')
  })
})

/** The data with the canary as every secret’s value. */
const withCanaries = (data: Plain): Plain =>
  JSON.parse(
    JSON.stringify(data, (key, value) =>
      isSecretName(key) && typeof value === 'string' ? canary : value,
    ),
  )

test('in any flow the secrets are left out and all other values stay', () => {
  fc.assert(
    fc.property(arbitraryDocument(), fc.constantFrom(toYaml, toJson), (data, print) => {
      const text = print(withCanaries(data))
      const without = leaveOut(text)
      expect(without.text).not.toContain(canary)
      const { root, errors } = parse(without.text)
      expect(errors).toEqual([])
      const plain = JSON.stringify(root && toPlain(root))
      const masked = JSON.stringify(withCanaries(data)).replaceAll(canary, out)
      if (without.leftOut.every(({ what }) => !what.startsWith('Secret in')))
        expect(plain).toBe(masked)
    }),
    { numRuns: process.env.LONG === undefined ? 30 : 3_000 },
  )
})

test('real texts without secrets stay as they are, and all stay readable', () => {
  for (const [name, text] of allTexts()) {
    const without = leaveOut(text)
    expect(parse(without.text).errors.length, name).toBe(parse(text).errors.length)
    expect(leaveOut(without.text), name).toEqual({ text: without.text, leftOut: [] })
    if (without.leftOut.length === 0) expect(without.text, name).toBe(text)
  }
})

test('any text at all is taken, and left as it is where nothing is secret', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'#:"\'|>&*{}[]-\n @/?=token ') }),
      ),
      (text) => {
        const without = leaveOut(text)
        if (without.leftOut.length === 0) expect(without.text).toBe(text)
      },
    ),
    { numRuns: 500 },
  )
})

test('long texts that only look like secrets take no time', () => {
  for (const piece of [
    '://',
    'token: a\n',
    '# token=',
    'x: &a b\n',
    'eyJ',
    'Bearer ',
    '"a":',
    '- token: 12345678\n',
  ]) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    expect(leaveOut(text).text.length, piece).toBeGreaterThan(0)
  }
})
