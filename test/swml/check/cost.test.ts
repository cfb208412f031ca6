import { expect, test } from 'vitest'
import {
  allSteps,
  checkStep,
  checkWholeFlow,
  type Plain,
  readFlow,
} from '../../../src/swml/index.ts'

const url = 'wss://example.com/audio'

/** Lines of valid steps of many kinds, `count` in all, in YAML. */
function valid(count: number): string {
  const kinds: Plain[] = [
    { stream: { url, control_id: 'a', track: 'both_tracks', custom_parameters: { tier: 'gold' } } },
    { play: { url: 'say:Welcome to the line.', volume: 5 } },
    { prompt: { play: 'say:Press 1', max_digits: 1 } },
    { stop_stream: { control_id: 'a' } },
  ]
  const lines = Array.from(
    { length: count },
    (_, i) => `    - ${JSON.stringify(kinds[i % kinds.length])}`,
  )
  return `version: 1.0.0\nsections:\n  main:\n${lines.join('\n')}\n`
}

/** Milliseconds of this process's own time, so that a busy machine doesn't count. */
function spent(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

test('a step without problems costs next to nothing to check, and less the second time', () => {
  const flow = readFlow(valid(2000))
  const steps = allSteps(flow)
  let problems = 0
  const check = () => {
    for (const step of steps) problems += checkStep(flow, step).length
  }
  const first = spent(check) / steps.length
  const again = spent(check) / steps.length
  expect(problems).toBe(0)
  // The aim is 0.1 ms; the bound leaves room for a slow machine.
  expect(first).toBeLessThan(0.5)
  expect(again).toBeLessThan(0.1)
})

test('checking the whole takes time in proportion to it', () => {
  const cost = (count: number) => {
    const flow = readFlow(valid(count))
    return spent(() => expect(checkWholeFlow(flow)).toEqual([]))
  }
  cost(200)
  const short = cost(200)
  const long = cost(2000)
  expect(long).toBeLessThan(Math.max(200, short * 60))
})

/** Steps that each name something that isn't there, in sections of `each`: a search for every name among all others. */
const misnamed: Record<string, (i: number) => object> = {
  'a stream': (i) =>
    i % 2
      ? { stop_stream: { control_id: `other-${i}` } }
      : { stream: { url, control_id: `a-${i}` } },
  'a label': (i) => (i % 2 ? { label: `here_${i}` } : { goto: { label: `there_${i}`, when: 'a' } }),
  'a section': (i) => ({ execute: { dest: `sub_${i}` } }),
  'a variable': (i) => (i % 2 ? { set: { [`v${i}`]: 1 } } : { play: { url: `say:%{vars.w${i}}` } }),
}

test.each(
  Object.entries(misnamed).flatMap(([name, make]) =>
    [4, 3000].map((each): [string, number, typeof make] => [name, each, make]),
  ),
)('finding many misnamed things does too: %s, %i steps in a section', (_, each, make) => {
  const cost = (count: number) => {
    const lines = Array.from({ length: count }, (_, i) => {
      const head = i === 0 ? '  main:\n' : `  part${i}:\n`
      return `${i % each === 0 ? head : ''}    - ${JSON.stringify(make(i))}`
    })
    const flow = readFlow(`sections:\n${lines.join('\n')}\n`)
    return spent(() => expect(checkWholeFlow(flow).length).toBeGreaterThan(count / 5))
  }
  cost(200)
  const short = cost(200)
  // Compared one by one, 3,000 take a thousand times as long and more.
  expect(cost(3000)).toBeLessThan(Math.max(1500, short * 45))
})
