import { expect, test } from 'vitest'
import { checkFlow, readFlow } from '../../../src/swml/index.ts'

const chains = (text: string) =>
  checkFlow(readFlow(text))
    .filter((problem) => problem.code === 'transfer-chain')
    .map(({ path }) => path.join('.'))

const main = (...lines: string[]) =>
  chains(`sections:\n  main:\n${lines.map((line) => `    ${line}\n`).join('')}`)

const times = (count: number, line: (index: number) => string[]) =>
  Array.from({ length: count }, (_, index) => line(index)).flat()

test.each([
  [32, []],
  [33, ['sections.main.2.goto.max']],
])('a loop of at most %i rounds', (max, found) => {
  expect(main('- label: a', '- prompt: {play: say:Hi}', `- goto: {label: a, max: ${max}}`)).toEqual(
    found,
  )
})

test('loops one after the other add up, whatever the condition', () => {
  const loop = (name: string) => [
    `- label: ${name}`,
    '- sleep: 1',
    `- goto: {label: ${name}, when: x, max: 20}`,
  ]
  expect(main(...loop('a'))).toEqual([])
  expect(main(...loop('a'), ...loop('b'))).toEqual(['sections.main.5.goto.max'])
  expect(main(...loop('a'), '- hangup', ...loop('b'))).toEqual([])
})

test('nothing is said of a loop without a number', () => {
  expect(main(...times(40, (i) => [`- label: l${i}`, `- goto: {label: l${i}, when: x}`]))).toEqual(
    [],
  )
})

test('jumps ahead and transfers count together, in sections that come back, too', () => {
  const ahead = (count: number) =>
    times(count, (i) => [`    - goto: {label: l${i}, when: x}\n`, `    - label: l${i}\n`]).join('')
  const flow = (one: number, two: number) =>
    `sections:\n  main:\n    - execute: s\n${ahead(one)}    - transfer: end\n  s:\n${ahead(two)}  end:\n    - hangup\n`
  expect(chains(flow(16, 15))).toEqual([])
  expect(chains(flow(16, 16))).toEqual(['sections.main.33.transfer'])
})

test('of two branches the longer one counts', () => {
  const branch = (count: number) =>
    `[${times(count, (i) => [`{goto: {label: a${count}x${i}, when: x}}`, `{label: a${count}x${i}}`]).join(', ')}]`
  const flow = (a: number, b: number) => [
    `- cond: [{when: x, then: ${branch(a)}}, {else: ${branch(b)}}]`,
    '- transfer: main2',
  ]
  expect(main(...flow(20, 31))).toEqual([])
  expect(main(...flow(20, 12)).length).toBe(0)
  expect(
    chains(
      `sections:\n  main:\n${flow(20, 32)
        .map((l) => `    ${l}\n`)
        .join('')}  main2: [hangup]\n`,
    ),
  ).toHaveLength(1)
})
