import { expect, test } from 'vitest'
import { fieldAt, fieldsOf, keyOrder } from '../../../src/swml/methods/fieldsOf.ts'
import { methods } from '../../../src/swml/methods/index.ts'

test('streaming comes first in the palette', () => {
  expect([...methods.keys()].slice(0, 2)).toEqual(['stream', 'stop_stream'])
})

test('the form of stream has its fields in the order they are written', () => {
  expect(fieldsOf('stream').map((field) => [field.name, field.shape.kind, field.required])).toEqual(
    [
      ['url', 'text', true],
      ['control_id', 'text', false],
      ['name', 'text', false],
      ['track', 'choice', false],
      ['codec', 'text', false],
      ['status_url', 'text', false],
      ['status_url_method', 'choice', false],
      ['authorization_bearer_token', 'text', false],
      ['custom_parameters', 'map', false],
    ],
  )
  expect(keyOrder('stream', [])).toEqual(fieldsOf('stream').map((field) => field.name))
})

test('a field inside a map, a list and a branch is found', () => {
  expect(fieldAt('stream', ['custom_parameters', 'tier'])?.shape.kind).toBe('text')
  expect(fieldAt('play', ['urls', 3])?.variable).toBe(true)
  expect(fieldAt('cond', [0, 'then'])?.shape.kind).toBe('steps')
  expect(keyOrder('cond', [0])).toEqual(['when', 'then', 'else'])
  expect(fieldAt('stream', ['url', 'x'])).toBeUndefined()
  expect(fieldAt('no_such_method', [])).toBeUndefined()
})
