import { describe, expect, test } from 'vitest'
import {
  bodyOf,
  checkFlow,
  type FieldShape,
  methods,
  type Path,
  type Plain,
  readFlow,
} from '../../../src/swml/index.ts'

const problems = (step: Plain) =>
  checkFlow(readFlow(JSON.stringify({ version: '1.0.0', sections: { main: [step] } })))
const codes = (step: Plain) => problems(step).map((each) => each.code)

const agent = (fn: Plain): Plain => ({
  ai: { prompt: { text: 'Help.' }, SWAIG: { functions: [fn] } },
})

test('the older name of a property stands for it', () => {
  expect(codes(agent({ function: 'f', purpose: 'Tells the time.' }))).not.toContain(
    'property-missing',
  )
  expect(codes(agent({ function: 'f' }))).toContain('property-missing')
})

test.each([['%{x}'], ['{{ x }}']])(
  '%s is taken in place of a number, a choice and a text',
  (value) => {
    expect(codes({ play: { url: 'say:Hi', volume: value } })).toEqual([])
    expect(codes({ hangup: { reason: value } })).toEqual([])
    expect(codes({ connect: { to: value, timeout: value } })).toEqual([])
  },
)

test.each([
  ['switch: {variable: a, case: {b: []}}', 1],
  ['switch: {variable: a, case: {b: []}, default: []}', 0],
  ['connect: {to: "+15551234567", result: {case: {connected: []}}}', 1],
  ['connect: {to: "+15551234567", result: {case: {connected: []}, default: []}}', 0],
  ['connect: {to: "+15551234567", result: [{when: a, then: []}]}', 0],
])('a choice by value, in a result too, may want a default: %s', (step, count) => {
  const problems = checkFlow(readFlow(`sections:\n  main:\n    - ${step}\n`))
  expect(problems.filter((each) => each.code === 'switch-without-default')).toHaveLength(count)
})

test.each([
  'goto: again',
  'execute: again',
  'play: say:Hi',
  'sleep: 100',
  'transfer: https://a.example',
])('the short form %s is taken', (step) => {
  const problems = checkFlow(
    readFlow(`sections:\n  main:\n    - label: again\n    - ${step}\n  again: [hangup]\n`),
  )
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('a model', () => {
  test.each(['ai_model', 'thinking_model', 'utility_model', 'inner_dialog_model', 'vision_model'])(
    'may have any name: %s',
    (name) => {
      const params = { [name]: 'gpt-oss-120b' }
      expect(codes({ ai: { prompt: { text: 'Hi' }, params } })).toEqual([])
    },
  )

  test('of an observer may have any name', () => {
    const params = { summary_model: 'gpt-oss-120b' }
    const ai_sidecar = { lang: 'en', prompt: 'Hi', model: 'gpt-oss-120b', params }
    // Alone in a call it would have nothing to observe.
    expect(codes({ ai_sidecar }).filter((code) => code !== 'nothing-lasts')).toEqual([])
  })
})

test.each<[string, Plain]>([
  ['another setting of an agent', { ai: { prompt: { text: 'Hi' }, params: { new_one: 1 } } }],
  [
    'another setting of a Bedrock agent',
    { amazon_bedrock: { prompt: { text: 'Hi' }, params: { new_one: 1 } } },
  ],
  [
    'a step that skips the caller’s turn',
    {
      ai: {
        prompt: {
          text: 'Hi',
          contexts: { default: { steps: [{ text: 'Ask', skip_user_turn: true }] } },
        },
      },
    },
  ],
  [
    'how to sign in where functions come from',
    {
      ai: {
        prompt: { text: 'Hi' },
        SWAIG: {
          includes: [
            { url: 'https://a.example', functions: ['f'], auth_user: 'u', auth_password: '%{p}' },
          ],
          defaults: { web_hook_auth_user: 'u', web_hook_auth_password: '%{p}' },
        },
      },
    },
  ],
])('SWML knows %s', (_, step) => {
  expect(codes(step)).toEqual([])
})

test.each(['post_prompt_auth_user', 'post_prompt_auth_password', 'execute_after_queue'])(
  'nobody is advised to remove what signs in, or what SignalWire’s own tools write: %s',
  (name) => {
    const [only] = problems({ ai: { prompt: { text: 'Hi' }, [name]: 'x' } })
    expect(only?.code).toBe('unknown-property')
    expect(only?.message).toContain('kept as it is')
    expect(only?.message).not.toContain('remove')
  },
)

test('a number, true or false in quotes is only warned of, wherever one of these is wanted', () => {
  let tried = 0
  for (const method of methods.keys()) {
    for (const [path, wanted] of quotables(bodyOf(method)?.shape, [])) {
      const body = valueAt(path, wanted)
      const here = checkFlow(
        readFlow(JSON.stringify({ sections: { main: [{ [method]: body }] } })),
      ).filter(({ path: at }) => at.slice(4).join('.') === path.join('.'))
      tried += 1
      expect(
        here.map(({ code }) => code),
        `${method}.${path.join('.')}`,
      ).toEqual(['quoted-value'])
      expect(here[0]?.fixes, `${method}.${path.join('.')}`).toHaveLength(1)
    }
  }
  expect(tried).toBeGreaterThan(100)
})

/** The places of a shape where a number or true and false may stand, but no text, each with one in quotes. */
function quotables(shape: FieldShape | undefined, path: Path): [Path, string][] {
  switch (shape?.kind) {
    case 'object':
      return path.length > 4
        ? []
        : shape.fields.flatMap((field) => quotables(field.shape, [...path, field.name]))
    case 'list':
      return quotables(shape.item, [...path, 0])
    case 'number':
      return [[path, String(shape.min ?? shape.max ?? 5)]]
    case 'boolean':
      return [[path, 'true']]
    case 'union': {
      const kinds = shape.forms.map((form) => form.shape.kind)
      const takesText = kinds.some((kind) => ['text', 'choice', 'any', 'union'].includes(kind))
      const form = shape.forms.find(({ shape: { kind } }) => ['boolean', 'number'].includes(kind))
      return takesText || path.length === 0 ? [] : quotables(form?.shape, path)
    }
    default:
      return []
  }
}

function valueAt(path: Path, value: Plain): Plain {
  return path.reduceRight<Plain>(
    (inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }),
    value,
  )
}

test.each(['0123456789*#ABCDWw', '12%{params.pin}#', '{{ pin }}'])('%s are keys', (digits) => {
  expect(codes({ send_digits: { digits } })).toEqual([])
})

test.each(['1-2', '1,,2', '5p', '1 2'])('%s are not all keys', (digits) => {
  expect(codes({ send_digits: { digits } })).toEqual(['wrong-form'])
})

test.each<[string, Plain, string[]]>([
  ['a queue in a list', { serial: [{ to: 'queue:a' }] }, ['queue-without-after']],
  [
    'a queue with what comes after',
    { to: 'queue:a', transfer_after_bridge: 'https://a.example' },
    [],
  ],
  [
    'a stream’s token for a phone',
    { to: '+15551234567', authorization_bearer_token: '%{t}' },
    ['property-without-effect'],
  ],
  [
    'a login for a resource',
    { parallel: [{ to: '/public/a', username: 'a' }] },
    ['property-without-effect'],
  ],
  ['a login for what only the call tells', { to: '%{params.to}', username: 'a' }, []],
])('what goes with a destination is told of: %s', (_, connect, expected) => {
  expect(codes({ connect })).toEqual(expected)
})

test.each([
  ['555 123-4567', '5551234567'],
  ['1w (2) a#', '1w2A#'],
  ['1,2', undefined],
  ['12x', undefined],
  ['- -', undefined],
])('keys written as people do, %s, can be written alone', (digits, keys) => {
  const [only] = problems({ send_digits: { digits } })
  expect(only?.code).toBe('wrong-form')
  expect(only?.fixes.map(({ title }) => title)).toEqual(
    keys === undefined ? [] : [`Write the keys alone: ${keys}`],
  )
})
