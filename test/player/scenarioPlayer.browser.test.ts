import { afterEach, describe, expect, it } from 'vitest'
import { type ScenarioPlayer, scenarioPlayer } from '../../src/player/scenarioPlayer.ts'
import type { Scenario } from '../../src/scenarios/types.ts'

const flow = (words: string) => `sections:
  main:
    - set: { twice: '\${21 * 2}' }
    - prompt: { play: 'say:${words}', max_digits: 1 }
    - cond:
        - when: vars.prompt_value == '7'
          then: [{ hangup: {} }]
        - else: [{ play: { url: 'say:%{twice}' } }]
`

const hears = (words: string): Scenario => ({
  name: 'Hears it',
  answers: [{ at: 'main > prompt', outcome: 'digits', given: { keys: '1' } }],
  expect: { heard: [`say:${words}`, 'say:42'], variables: { twice: 42 } },
})

const players: ScenarioPlayer[] = []
const player = () => {
  const made = scenarioPlayer()
  players.push(made)
  return made
}

afterEach(() => {
  for (const each of players.splice(0)) each.dispose()
})

describe('scenarios in a worker', () => {
  it('are run with their JavaScript, and say what they come to', async () => {
    const ran = await player().run(flow('Hello'), [hears('Hello'), hears('Bye')])
    expect(ran?.results.map(({ result }) => result)).toEqual(['passed', 'failed'])
    expect(ran?.coverage).toMatchObject({ steps: { reached: 4, all: 5 }, lists: { reached: 1 } })
  })

  it('give way to those that are asked for later', async () => {
    const { run } = player()
    await run(flow('Hello'), [hears('Hello')])
    const many = Array.from({ length: 3_000 }, () => hears('Hello'))
    const done: number[] = []
    const first = run(flow('Hello'), many, (count) => done.push(count))
    const second = run(flow('Bye'), [hears('Bye')])
    expect((await second)?.results).toMatchObject([{ result: 'passed' }])
    expect(await first).toBeUndefined()
    expect(Math.max(0, ...done)).toBeLessThan(many.length)
  })

  it('are looked for, and what has been found is given once that is cancelled', async () => {
    const { find, cancel } = player()
    const none = { steps: [], lists: [] }
    const all = await find(flow('Hello'), none)
    expect(all).toMatchObject({ missing: [], isWhole: true })
    expect(all.found).toHaveLength(2)
    // Each answer leads to a state of its own, so that it would go on for long.
    const long = `sections:
  main:
    - label: again
    - set: { n: '\${(vars.n || 0) + 1}' }
    - prompt: { play: 'say:Go on', max_digits: 1 }
    - cond: [{ when: vars.n == 99999, then: [{ hangup: {} }] }]
    - goto: { label: again, max: 100 }
`
    const few = await find(long, none, () => cancel('find'))
    expect(few.isWhole).toBe(false)
    expect(few.missing.length).toBeGreaterThan(0)
  })

  it('give what is answered in them, to be played by somebody', async () => {
    const call = await player().call(flow('Hello'), { ...hears('Hello'), vars: { a: 1 } })
    expect(call.options.vars).toEqual({ a: 1 })
    expect(call.answers).toEqual([{ kind: 'outcome', name: 'digits', given: { keys: '1' } }])
  })
})
