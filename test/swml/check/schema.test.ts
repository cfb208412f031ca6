import { expect, test } from 'vitest'
import { checkFlow, type Plain, readFlow } from '../../../src/swml/index.ts'

const codes = (step: Plain) =>
  checkFlow(readFlow(JSON.stringify({ version: '1.0.0', sections: { main: [step] } }))).map(
    (each) => each.code,
  )

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
