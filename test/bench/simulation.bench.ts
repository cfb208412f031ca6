import { expect, test } from 'vitest'
import { makeScenario } from '../../src/scenarios/index.ts'
import { continueCall, type Played, startCall } from '../../src/simulation/index.ts'
import { type Flow, type Plain, readFlow } from '../../src/swml/index.ts'
import { playCall, played as resultOf, throughFile } from '../scenarios/kept.ts'
import { figureOf, print, printCalibration } from './figures.ts'

test('calls that are played', () => {
  printCalibration()
  const steps = (count: number) =>
    flowOf(Array.from({ length: count }, (_, at) => ({ set: { [`v${at % 50}`]: `%{v1} ${at}` } })))
  const thousand = steps(1_000)
  print(
    '1,000 steps of a run',
    times(30, () => void startCall(thousand)),
    '≤ 50',
  )
  let played: Played = startCall(steps(10_000), { pauseEach: true })
  const one = () => {
    played = continueCall(played.run, { kind: 'go' })
  }
  print('one step, in a flow of 10,000', times(50, one), '≤ 5')
  const menus = flowOf(
    Array.from({ length: 10 }, () => [
      { prompt: { play: 'say:Press a key' } },
      { switch: { variable: 'prompt_value', case: { '1': [] }, default: [] } },
    ]).flat(),
  )
  print(
    '1,000 calls of 20 steps',
    times(5, () => playAll(menus, 1_000)),
    '≤ 5,000',
  )
  const press = { kind: 'outcome', name: 'digits', given: { keys: '1' } } as const
  const kept = throughFile(
    makeScenario(
      'Kept',
      menus,
      playCall(menus, () => press),
    ),
  )
  const results = new Set<string>()
  const playKept = () => {
    for (let at = 0; at < 1_000; at++) results.add(resultOf(menus, kept).result)
  }
  print('1,000 scenarios of 20 steps', times(5, playKept), '≤ 5,000')
  expect([...results]).toEqual(['passed'])
})

function flowOf(main: Plain[]): Flow {
  return readFlow(JSON.stringify({ sections: { main } }))
}

function playAll(flow: Flow, count: number): void {
  for (let at = 0; at < count; at++) {
    let played = startCall(flow)
    while (played.waiting)
      played = continueCall(played.run, { kind: 'outcome', name: 'digits', given: { keys: '1' } })
  }
}

function times(runs: number, work: () => void) {
  work()
  return figureOf(
    Array.from({ length: runs }, () => {
      const from = performance.now()
      work()
      return performance.now() - from
    }),
  )
}
