import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  maskText,
  type Plain,
  readFlow,
  toJson,
  toYaml,
  withoutSecrets,
} from '../../../src/swml/index.ts'
import { put } from '../../../src/swml/plain.ts'
import { parse } from '../../../src/swml/syntax/parse.ts'
import { toPlain } from '../../../src/swml/syntax/toPlain.ts'
import { canary, canarySteps } from '../../fixtures/canaries.ts'
import { documents } from '../read/documents.ts'

const runs = process.env.LONG ? 2000 : 150
const left = (text: string) => withoutSecrets(text)?.text

test('a text without secrets stays as it is, to the byte', () => {
  fc.assert(
    fc.property(documents, (text) => {
      const made = withoutSecrets(text)
      if (readFlow(text).readable) expect(made).toEqual({ text, count: 0 })
      else expect(made).toBeUndefined()
    }),
    { numRuns: runs },
  )
})

test('of every method no secret is left, in either format', () => {
  const flow = { version: '1.0.0', sections: { main: canarySteps() } }
  for (const text of [toYaml(flow), toJson(flow), JSON.stringify(flow)]) {
    const made = withoutSecrets(text)
    expect(made?.text).not.toContain(canary)
    expect(made?.count).toBeGreaterThan(500)
    expect(readFlow(made?.text ?? '').readable).toBe(true)
  }
})

test.each([
  ['token: abc # mine\nurl: wss://u:pw1@e.com', 'token: SECRET # mine\nurl: wss://u:SECRET@e.com'],
  [`a: 'b'\npassword:   'it''s'\n`, `a: 'b'\npassword:   'SECRET'\n`],
  [
    '{"pin_token": 1234, "a": "x?token=abc&b=1"}',
    '{"pin_token": "SECRET", "a": "x?token=SECRET&b=1"}',
  ],
  ['token: |\n  two\n  lines\nnext: 1\n', 'token: SECRET\nnext: 1\n'],
  ['token: "two\n  lines"\nnext: 1\n', 'token: "SECRET"\nnext: 1\n'],
  [
    'body: |\n  user=me\n  https://u:pw1@e.com\n# end',
    'body: |\n  user=me\n  https://u:SECRET@e.com\n# end',
  ],
  ['a: &t abc\ntoken: *t\n', 'a: &t SECRET\ntoken: *t\n'],
  ['headers: [{name: X-Api-Key, value: abc}]', 'headers: [{name: X-Api-Key, value: SECRET}]'],
  ['"pass\\u0077ord": abc', '"pass\\u0077ord": SECRET'],
  ['tokens: [a, b]\ntoken: [a, "b"]', 'tokens: [a, b]\ntoken: [SECRET, "SECRET"]'],
  [
    `token: "%{vars.t}"\nauth: 'Bearer %{params.t}'`,
    `token: "%{vars.t}"\nauth: 'Bearer %{params.t}'`,
  ],
  [`body: '{"password": "abc"}'`, `body: '{"password": "SECRET"}'`],
  [
    '# token: abc\na: 1 # see https://u:pw1@e.com\n',
    '# token: SECRET\na: 1 # see https://u:SECRET@e.com\n',
  ],
  ['a: 1\n#  - stream:\n#      token: abc\n', 'a: 1\n#  - stream:\n#      token: SECRET\n'],
  ['a: "# token: abc"\nb: |\n  # token: abc\n', 'a: "# token: abc"\nb: |\n  # token: abc\n'],
  ['a: 1\n---\ntoken: "abc"\n', 'a: 1\n---\ntoken: "SECRET"\n'],
  ['sections: {token: [{play: say:Hi}]}', 'sections: {token: [{play: say:Hi}]}'],
])('%j is handed on as %j', (text, expected) => {
  expect(left(text)).toBe(expected)
})

test('a text that can’t be read is not handed on', () => {
  expect(withoutSecrets('a: "')).toBeUndefined()
})

const secret = 'hunter2'
const value = fc.oneof(
  fc.constantFrom(`wss://me:${secret}@e.com/a?b=1`, `https://e.com/?token=${secret}`, 'x'),
  fc.constantFrom(
    `{"password": "${secret}", "a": "it's"}`,
    `say:"quoted" ${'long '.repeat(30)}https://me:${secret}@e.com`,
    `two\nlines https://me:${secret}@e.com\n`,
    ` # not: a comment https://${secret}@e.com `,
    `\u2028 https://e.com/?api_key=${secret}&x=\t1`,
  ),
)
const entry = fc.oneof(
  fc.tuple(fc.constantFrom('url', 'text', 'a: b'), value),
  fc.tuple(fc.constantFrom('password', 'X-Api-Key'), fc.constantFrom(secret, `a\n${secret}\n`)),
)
const step = fc
  .array(entry, { minLength: 1, maxLength: 4 })
  .map((entries) => ({ stream: Object.fromEntries(entries) }))

/** The same data with what is secret in it replaced. */
function expected(data: Plain, name = ''): Plain {
  if (Array.isArray(data)) return data.map((item) => expected(item))
  if (typeof data === 'string') {
    if (/password|key/i.test(name)) return 'SECRET'
    return maskText(data).replace(/(": )?••••/g, (_, key) => (key ? `${key}"SECRET"` : 'SECRET'))
  }
  if (typeof data !== 'object' || data === null) return data
  const map = {}
  for (const [key, inner] of Object.entries(data)) put(map, key, expected(inner, key))
  return map
}

test('what is left reads as before, but for its secrets, in every way of writing', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.nat(3), (main, style) => {
      const data: Plain = { version: '1.0.0', sections: { main } }
      const text = [toYaml, toJson, JSON.stringify, asLines][style]?.(data) ?? ''
      const made = left(text) ?? ''
      expect(made).not.toContain(secret)
      const { root, errors } = parse(made)
      expect(errors).toEqual([])
      expect(root && toPlain(root)).toEqual(expected(data))
    }),
    { numRuns: runs },
  )
})

/** With every text in lines of its own. */
function asLines(data: Plain): string {
  return toYaml(data).replace(
    /^( *)(- )?(.*): "((?:[^"\\]|\\")*)"$/gm,
    (line, space, dash = '', key, words) =>
      /^\s|\\[^"]|\s$/.test(words)
        ? line
        : `${space}${dash}${key}: >-\n${space}${dash && '  '}    ${words.replaceAll('\\"', '"')}`,
  )
}
