import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leaveOutSecrets, placeholder } from '../../src/exports/leaveOutSecrets.ts'
import { type Plain, readFlow, toJson, toYaml } from '../../src/swml/index.ts'
import { arbitraryDocument } from '../fixtures/arbitraryStep.ts'
import { canary, canarySteps } from '../fixtures/canaries.ts'

/** As it is for a flow written in YAML. */
function leftOut(document: Plain) {
  const { json, count } = leaveOutSecrets(readFlow(toYaml(document)), toJson(document))
  return { document: JSON.parse(json), count }
}

const main = (...steps: Plain[]) => ({ sections: { main: steps } })

test('no secret of any method is left, and all else is as it was', () => {
  const document = main(...canarySteps())
  const { document: without, count } = leftOut(document)
  expect(JSON.stringify(without)).not.toContain(canary)
  expect(count).toBeGreaterThan(500)
  expect(shapeOf(without)).toEqual(shapeOf(document))
})

test('each is counted and replaced where it stands', () => {
  const stream = {
    url: 'wss://me:abc@example.com/audio?token=def&x=1',
    authorization_bearer_token: 'ghi',
    custom_parameters: { tier: 'gold', api_key: 12345, asked: '%{vars.token}' },
  }
  const request = {
    url: 'https://example.com',
    method: 'POST',
    headers: { Authorization: 'Bearer jkl', Accept: 'json' },
    body: '{"password": "mno", "user": "me"}',
  }
  expect(leftOut(main({ stream }, { request }))).toEqual({
    document: main(
      {
        stream: {
          url: `wss://me:${placeholder}@example.com/audio?token=${placeholder}&x=1`,
          authorization_bearer_token: placeholder,
          custom_parameters: { tier: 'gold', api_key: placeholder, asked: '%{vars.token}' },
        },
      },
      {
        request: {
          ...request,
          headers: { Authorization: `Bearer ${placeholder}`, Accept: 'json' },
          body: `{"password": "${placeholder}", "user": "me"}`,
        },
      },
    ),
    count: 6,
  })
})

test('secrets in a document within a text, and outside of steps, are found, too', () => {
  const inner = 'sections:\n  main:\n    - stream:\n        authorization_bearer_token: abc\n'
  const { document, count } = leftOut({
    my_password: 'abc',
    ...main({ transfer: { dest: inner } }),
  })
  expect(JSON.stringify(document)).not.toContain('abc')
  expect(count).toBe(2)
})

test('where there is none, the document stays as it is', () => {
  fc.assert(
    fc.property(arbitraryDocument(), (document) => {
      const { document: without, count } = leftOut(document)
      if (count === 0) expect(without).toEqual(JSON.parse(toJson(document)))
      else expect(JSON.stringify(without)).toContain(placeholder)
    }),
    { numRuns: 60 },
  )
})

/** Keys and lists alone. */
function shapeOf(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
}
