import { describe, expect, test } from 'vitest'
import type { Field } from '../../../src/swml/methods/field.ts'
import { bodyOf } from '../../../src/swml/methods/fieldsOf.ts'
import { methods } from '../../../src/swml/methods/index.ts'
import { isSecretAt } from '../../../src/swml/methods/isSecretAt.ts'
import { isSecretName } from '../../../src/swml/secrets/isSecretName.ts'
import { maskText } from '../../../src/swml/secrets/mask.ts'
import { maskSource } from '../../../src/swml/secrets/secretsInSource.ts'

test('names tell what a secret is', () => {
  const secret =
    'password auth_password post_prompt_auth_password web_hook_auth_password sip_auth_password token apiKey api_key X-Api-Key Authorization client_secret STREAM_TOKEN access_key pass pwd token_2 secret cookie Proxy-Authorization'
  expect(secret.split(' ').filter((name) => !isSecretName(name))).toEqual([])
  const open =
    'meta_data_token max_tokens max_response_tokens token_type username auth_user web_hook_auth_user security_code postal_code compass bypass_queue keyboard passenger author hotkey'
  expect(open.split(' ').filter(isSecretName)).toEqual([])
})

test('the facts of fields and the rule for names agree over the whole catalogue', () => {
  const facts = new Set<string>()
  for (const method of methods.keys()) walk(bodyOf(method), 0)
  expect([...facts].filter((fact) => fact.endsWith(' differs'))).toEqual([])
  expect([...facts]).toEqual(
    expect.arrayContaining(['authorization_bearer_token', 'password', 'web_hook_auth_password']),
  )

  function walk(field: Field | undefined, depth: number): void {
    if (field === undefined || depth > 8) return
    const { shape, name, secret = false } = field
    if (secret || isSecretName(name))
      facts.add(`${name}${secret === isSecretName(name) ? '' : ' differs'}`)
    if (shape.kind === 'object') for (const inner of shape.fields) walk(inner, depth + 1)
    if (shape.kind === 'list' || shape.kind === 'map') walk(shape.of, depth + 1)
    if (shape.kind === 'union')
      for (const form of shape.forms) walk({ ...form.of, name }, depth + 1)
  }
})

test.each([
  ['wss://u:hunter2@e.com/a', 'wss://u:••••@e.com/a'],
  ['https://hunter2@e.com', 'https://••••@e.com'],
  ['https://hunter2:@e.com', 'https://••••@e.com'],
  ['https://:hunter2@e.com', 'https://:••••@e.com'],
  ['wss://u:hunt@er2@e.com', 'wss://u:••••@e.com'],
  ['stream:wss://u:hunter2@e.com', 'stream:wss://u:••••@e.com'],
  ['sip:alice:hunter2@e.com', 'sip:alice:••••@e.com'],
  ['wss://u:%{params.p}@e.com', 'wss://u:%{params.p}@e.com'],
  ['wss://%{params.u}:hunter2@e.com', 'wss://%{params.u}:••••@e.com'],
  ['wss://e.com/a?tier=gold&token=hunter2&x=1', 'wss://e.com/a?tier=gold&token=••••&x=1'],
  ['https://e.com/?api_key=%{vars.k}', 'https://e.com/?api_key=%{vars.k}'],
  ['user=me&password=hunter2', 'user=me&password=••••'],
  ['Opens “wss://u:hunter2@e.com”.', 'Opens “wss://u:••••@e.com”.'],
  ['{"user":"me","password":"hunter2"}', '{"user":"me","password":••••}'],
  ['{"password": "hunt\\"er2", "n": 1}', '{"password": ••••, "n": 1}'],
  [String.raw`"{\"password\":\"hunter2\"}"`, String.raw`"{\"password\":\"••••\"}"`],
])('%s is shown as %s', (text, shown) => {
  expect(maskText(text)).toBe(shown)
})

test.each([
  'wss://e.com:8080/a@b',
  'https://e.com/me:you@b',
  'sip:alice@e.com',
  'say:Your password: please, and mail me@e.com',
  'https://e.com/?max_tokens=5&meta_data_token=scope',
  '{"max_tokens": 5}',
  "call.type == 'sip' ? 'a:b' : '://'",
])('%s hides nothing', (text) => {
  expect(maskText(text)).toBe(text)
})

describe('SWML as it is written', () => {
  const written = [
    'password: hunter2',
    'password: "hunter2" # old',
    "  - password: 'hunter2'",
    'token: |\n  hunter2\n  hunter2\nname: x',
    'token: >-\r\n  hunter2\r\nname: x',
    'token:\n  hunter2\nname: x',
    'password: "hunter2\n  hunter2"\nname: x',
    'tokens_secret:\n- hunter2\nname: x',
    'secret:\n  - hunter2\n  - hunter2\nname: x',
    'headers: {Authorization: Bearer hunter2, Accept: x}',
    "headers: {Authorization: 'Bearer hunter2', Accept: x}",
    'headers:\n  - name: X-Api-Key\n    value: hunter2\n  - name: Other\n    value: seen',
    'headers: [{name: X-Api-Key, value: hunter2}]',
    '{"headers": [{"name": "X-Api-Key", "value": "hunter2"}], "name": "x"}',
    '{"password": 4711, "token": "hunter2"',
    'url: wss://u:hunter2@e.com',
    'body: \'{"password": "hunter2"}\'',
    '"auth_password": hunter2',
    'broken: [\n  password: hunter2',
  ]
  test.each(written)('%j shows no secret', (text) => {
    const masked = maskSource(text)
    expect(masked).toContain('••••')
    expect(masked).not.toMatch(/hunt|4711/)
    expect(masked.includes('name: x')).toBe(text.includes('name: x'))
    expect(masked.includes('seen')).toBe(text.includes('seen'))
  })
  test.each([
    'meta_data_token: shared',
    'token: "%{params.token}"',
    'Authorization: Bearer %{vars.token}',
    'prompt: {text: hello, max_tokens: 5}',
    'credentials:\n  user: me',
    'name: X\nvalue: seen',
  ])('%j hides nothing', (text) => {
    expect(maskSource(text)).toBe(text)
  })
})

test('what is under a secret’s name is one, unless only variables are', () => {
  const step = {
    method: 'request',
    value: {
      headers: { Authorization: 'Bearer abc', Accept: 'json', 'X-Token': 'Bearer %{vars.t}' },
      body: { password: 1234, list: [{ secret: 'x' }], token: true },
      parameters: [
        { name: 'api_key', value: 'x' },
        { name: 'tier', value: 'y' },
      ],
    },
  }
  const at = (...path: (string | number)[]) => isSecretAt(step, path)
  expect(at('headers', 'Authorization')).toBe(true)
  expect(at('headers', 'Accept')).toBe(false)
  expect(at('headers', 'X-Token')).toBe(false)
  expect(at('body', 'password')).toBe(true)
  expect(at('body', 'token')).toBe(false)
  expect(at('body', 'list', 0, 'secret')).toBe(true)
  expect(at('parameters', 0, 'value')).toBe(true)
  expect(at('parameters', 1, 'value')).toBe(false)
})

test('long texts that only look like secrets take no time', () => {
  const size = 200_000
  for (const piece of ['://', 'sip:a:', '?a=', '"', '"a":', 'token:\n', '${', ',a: ', '@', "'"]) {
    const text = piece.repeat(Math.ceil(size / piece.length))
    expect(maskSource(text).length, piece).toBeGreaterThan(0)
  }
}, 20_000)
