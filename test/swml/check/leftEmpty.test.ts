import { expect, test } from 'vitest'
import { checkFlow, methods, readFlow } from '../../../src/swml/index.ts'
import type { Plain } from '../../../src/swml/types.ts'

const found = (step: Plain) =>
  checkFlow(readFlow(JSON.stringify({ sections: { main: [step] } })))
    .filter(({ code }) => /^(property-empty|url-missing|address-wrong)$/.test(code))
    .map(({ code, path, message }) => `${code} ${path.slice(4).join('.')}: ${message}`)

test.each<[string, Plain, string]>([
  ['a sound', { play: { url: 'say:' } }, 'There is nothing to say yet'],
  ['a sound in a list', { play: { urls: ['say:Hi', 'say: '] } }, 'There is nothing to say yet'],
  ['a question', { prompt: { play: 'say:' } }, 'There is nothing to say yet'],
  ['a variable', { switch: { variable: '', case: {} } }, '“Variable” is still empty'],
  ['a section', { execute: { dest: '' } }, '“Section or address” is still empty'],
  ['a label to jump to', { goto: { label: '' } }, '“Label” is still empty'],
  ['a label', { label: '' }, '“Name” is still empty'],
  ['keys', { send_digits: { digits: '' } }, '“Keys” is still empty'],
  ['an address', { request: { url: '', method: 'GET' } }, ''],
  ['a stream’s address', { stream: { url: '' } }, ''],
])('%s that is there with nothing in it is told, once', (_, step, words) => {
  const told = found(step)
  expect(told).toHaveLength(1)
  expect(told[0]).toContain(words)
})

test('a new step says all that it still needs, and nothing of what it doesn’t', () => {
  for (const [name, { initial = {} }] of methods) {
    const needs = found({ [name]: initial })
    const texts = JSON.stringify(initial).match(/""|"say:"/g) ?? []
    expect(needs.length, name).toBeLessThanOrEqual(texts.length + 1)
  }
  expect(found({ answer: {} })).toEqual([])
  expect(found({ stream: { url: 'wss://e.example', name: '' } })).toEqual([])
  expect(found({ play: { url: 'say:%{words}' } })).toEqual([])
  // An empty text is a value like any other where anything may stand.
  expect(found({ return: '' })).toEqual([])
})
