import { expect, test } from 'vitest'
import { javascriptProblem } from '../../../src/swml/check/javascriptProblem.ts'
import { nearest } from '../../../src/swml/check/nearest.ts'

const names = ['stream', 'stop_stream', 'status_url', 'play', 'pay']

test.each([
  ['strem', 'stream'],
  ['straem', 'stream'],
  ['statusUrl', 'status_url'],
  ['Stop-Stream', 'stop_stream'],
  ['plya', 'play'],
  ['telephone', undefined],
  ['xy', undefined],
])('%s is taken for %s', (word, expected) => {
  expect(nearest(word, names)).toBe(expected)
})

test.each([
  "call.type.toLowerCase() == 'phone'",
  'a && !(b || c[0])',
  '"it\'s" != x ? true : false',
  "'%{call.from}' == x",
  '/^\\+1/.test(call.from)',
  'vars.a >= 3 // three',
  '`abc` == d',
  '({a: 1}).a',
  'typeof a == "string" && !("b" in c)',
  'a?.b ?? c',
  'a >= 1 || a <= -1',
  'a => b',
  '%{a} %{b} 1',
  '/a b/.test(c)',
])('no fault is found in %s', (source) => {
  expect(javascriptProblem(source)).toBeUndefined()
})

test.each([
  ['', 'empty'],
  ['(a', 'never closed'],
  ['a)', 'too many'],
  ['(a]', 'closed with ]'],
  ["a == 'b", 'never closed'],
  ['a ==', 'missing behind =='],
  ['a &&', 'missing behind &&'],
  ['a = 1', 'write =='],
  ['a and b', 'write &&'],
  ['not a', 'write !'],
  ['a b', 'missing between a and b'],
  ['a == "b" c', 'missing between'],
])('a fault is found in %j', (source, words) => {
  expect(javascriptProblem(source)).toContain(words)
})
