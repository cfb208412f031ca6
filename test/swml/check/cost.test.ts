import { expect, test } from 'vitest'
import { allSteps, checkAcross, checkStep, type Plain, readFlow } from '../../../src/swml/index.ts'

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
    return spent(() => expect(checkAcross(flow)).toEqual([]))
  }
  cost(200)
  const short = cost(200)
  const long = cost(2000)
  expect(long).toBeLessThan(Math.max(200, short * 60))
})
