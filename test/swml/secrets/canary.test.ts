import { beforeAll, describe, expect, test } from 'vitest'
import {
  allSteps,
  checkFlow,
  completionsAt,
  describeLive,
  describeStream,
  endpointMessages,
  type Flow,
  hoverAt,
  lifetimes,
  type Plain,
  type Resource,
  readFlow,
  summaryOf,
  toYaml,
  variablesAt,
} from '../../../src/swml/index.ts'
import { maskSource } from '../../../src/swml/secrets/secretsInSource.ts'
import { streamName } from '../../../src/swml/streams/idOf.ts'
import { canary, canarySteps } from '../../fixtures/canaries.ts'

let flow: Flow
let text: string

beforeAll(() => {
  text = toYaml({ version: '1.0.0', sections: { main: canarySteps() } })
  flow = readFlow(text)
  expect(text.split(canary).length).toBeGreaterThan(500)
})

describe('a secret isn’t said', () => {
  test('on a card, by its branches’ names, and in a variable’s help', () => {
    for (const step of allSteps(flow)) {
      expect(summaryOf(step)).not.toContain(canary)
      expect(streamName(step)).not.toContain(canary)
      expect(JSON.stringify(step.branches.map(({ label }) => label))).not.toContain(canary)
    }
    expect(JSON.stringify(variablesAt(flow, []))).not.toContain(canary)
  })
  test('by what runs in the background', () => {
    const kinds = (['stream', 'record_call', 'tap'] satisfies Resource[]).map((kind) =>
      lifetimes(flow, kind),
    )
    const spans = kinds.flatMap((kind) => kind.spans)
    expect(spans.length).toBeGreaterThan(5)
    for (const span of spans) expect(describeStream(flow, span)).not.toContain(canary)
    for (const { id } of allSteps(flow)) {
      expect(describeLive(flow, kinds, id)).not.toContain(canary)
    }
  })
  test('in a problem, or in what would mend it', () => {
    for (const { message, fixes } of checkFlow(flow)) {
      expect(message).not.toContain(canary)
      for (const { title } of fixes) expect(title).not.toContain(canary)
    }
  })
  test('in what a server receives', () => {
    for (const step of allSteps(flow)) {
      expect(JSON.stringify(endpointMessages(flow, step) ?? '')).not.toContain(canary)
    }
  })
  test('by completion and hover', () => {
    for (let at = text.indexOf(canary); at >= 0; at = text.indexOf(canary, at + 40_000)) {
      const hover = hoverAt(flow, text, at)
      expect(JSON.stringify(hover?.words ?? '')).not.toContain(canary)
      for (const { words, title } of completionsAt(flow, text, at)) {
        expect(`${title} ${words.join(' ')}`).not.toContain(canary)
      }
    }
  })
  test('where the source is shown masked', () => {
    expect(maskSource(text)).not.toContain(canary)
    expect(maskSource(JSON.stringify(JSON.stringify({ password: canary })))).not.toContain(canary)
  })
})

describe('a secret in the document', () => {
  const found = (step: Plain) =>
    checkFlow(readFlow(toYaml({ sections: { main: [step] } })))
      .filter(({ code }) => code === 'secret-in-document')
      .map(({ path }) => path.slice(4).join('.'))

  test('is told of wherever it stands, by its field or by its name', () => {
    expect(
      found({
        request: {
          url: 'https://example.com',
          method: 'POST',
          headers: { Authorization: 'Bearer abc', Accept: 'json' },
          body: { password: 'abc', user: 'me' },
        },
      }),
    ).toEqual(['headers.Authorization', 'body.password'])
    expect(found({ connect: { to: 'sip:a@example.com', password: 'abc' } })).toEqual(['password'])
  })
  test('is none where only variables stand, or where a name only sorts', () => {
    const login = { web_hook_auth_password: '%{params.password}', meta_data_token: 'shared' }
    const SWAIG = { defaults: { web_hook_url: 'https://example.com' }, functions: [login] }
    expect(found({ ai: { prompt: { text: 'Hi' }, SWAIG } })).toEqual([])
  })
  test('is never emptied by a fix, and no two become one', () => {
    const problems = checkFlow(flow).filter(({ code }) => code === 'secret-in-document')
    expect(problems.length).toBeGreaterThan(100)
    expect(problems.flatMap(({ fixes }) => fixes)).toEqual([])
  })
})
