import { expect, test } from 'vitest'
import { checkFlow, readFlow } from '../../../src/swml/index.ts'

const unset = (...lines: string[]) => {
  const text = `sections:\n  main:\n${lines.map((line) => `    ${line}\n`).join('')}`
  return checkFlow(readFlow(text))
    .filter((problem) => problem.code === 'variable-unset')
    .map(({ range }) => text.slice(range.start, range.end))
}

test.each([
  ['in a text', '- play: {url: "say:\u0024{vars.x.y[0]}"}', '"say:\u0024{vars.x.y[0]}"'],
  ['in a short body', '- play: "say:%{vars.x}"', '"say:%{vars.x}"'],
  ['in a condition', '- cond: [{when: vars.x > 3, then: [hangup]}]', 'vars.x > 3'],
  ['as what decides', '- switch: {variable: vars.x, case: {}, default: []}', 'vars.x'],
  ['that a method would set', '- play: {url: "say:%{prompt_value}"}', '"say:%{prompt_value}"'],
  ['in a nested step, once', '- cond: [{else: [{play: "say:%{vars.x}"}]}]', '"say:%{vars.x}"'],
])('finds a variable that nothing sets: %s', (_, line, marked) => {
  expect(unset('- set: {other: 1}', line)).toEqual([marked])
})

test.each([
  ['it is set later, in a loop', ['- play: "say:%{vars.x}"', '- set: {x: 1}']],
  ['the step before sets it', ['- prompt: {play: "say:Hi"}', '- play: "say:%{prompt_value}"']],
  ['it stands in a quote', ['- cond: [{when: \'call.from == "vars.x"\', then: [hangup]}]']],
  ['it may be one of the environment’s', ['- play: "say:%{greeting} %{envs.a} %{params.b}"']],
  ['an answer may set it', ['- request: {url: https://a.example}', '- play: "say:%{vars.x}"']],
  ['an agent may set it', ['- ai: {prompt: {text: Hi}}', '- play: "say:%{vars.x}"']],
  [
    'a document elsewhere may set it',
    ['- execute: {dest: https://a.b}', '- play: "say:%{vars.x}"'],
  ],
  ['an unknown method may set it', ['- remember: {x: 1}', '- play: "say:%{vars.x}"']],
  ['its name is only known in the call', ['- set: {"%{vars.y}": 1}', '- play: "say:%{vars.x}"']],
  ['a template fills it in', ['- play: "say:{{a}} %{vars.x}"']],
])('says nothing where %s', (_, lines) => {
  expect(
    unset(...lines).filter((text) => text.includes('vars.x') || !text.includes('vars')),
  ).toEqual([])
})
