import fc from 'fast-check'
import { expect, test } from 'vitest'
import { methods } from '../../../src/swml/methods/index.ts'
import { unknownProperties } from '../../../src/swml/methods/unknownProperties.ts'
import { arbitraryBody } from '../../fixtures/arbitraryStep.ts'

test('a name that SWML does not have is found, also deep inside', () => {
  expect(unknownProperties('stream', { url: 'wss://x', statusUrl: 'x' })).toMatchObject([
    { path: ['statusUrl'], name: 'statusUrl' },
  ])
  expect(unknownProperties('connect', { serial: [{ to: 'x', too: 'y' }] })).toMatchObject([
    { path: ['serial', 0, 'too'] },
  ])
  expect(unknownProperties('ai', { prompt: { text: '', txt: '' } })).toMatchObject([
    { path: ['prompt', 'txt'] },
  ])
})

test('free names and open objects are left alone', () => {
  expect(unknownProperties('set', { anything: 1 })).toEqual([])
  expect(unknownProperties('stream', { custom_parameters: { anything: 'x' } })).toEqual([])
  expect(unknownProperties('ai', { params: { new_setting: true } })).toEqual([])
  expect(unknownProperties('no_such_method', { a: 1 })).toEqual([])
})

test('what the forms make has none', () => {
  const step = fc
    .constantFrom(...methods.keys())
    .chain((name) => arbitraryBody(name).map((body) => [name, body] as const))
  fc.assert(
    fc.property(step, ([name, body]) => {
      expect(unknownProperties(name, body)).toEqual([])
    }),
    { numRuns: process.env.LONG ? 5000 : 150 },
  )
})
