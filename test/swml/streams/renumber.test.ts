import { expect, test } from 'vitest'
import { allSteps, lifetimes, type Plain, renumberLifetimes } from '../../../src/swml/index.ts'
import { cond, flowOf } from './flowOf.ts'

const stream = (control_id: string): Plain => ({ stream: { url: 'wss://a.example', control_id } })
const stop = (control_id: string): Plain => ({ stop_stream: { control_id } })

test('an answer for the same text with other ids speaks of the same steps', () => {
  const flow = flowOf({
    main: [
      stream('a'),
      { execute: 'https://e.example' },
      cond([stop('a')]),
      stream('b'),
      stop('b'),
    ],
  })
  const liveness = lifetimes(flow, 'stream')
  const ids = allSteps(flow).map((step) => step.id)
  const others = ids.map((id) => id * 7 + 1000)
  const renumbered = renumberLifetimes(liveness, ids, others)
  const idsIn = JSON.stringify([renumbered.spans, [...renumbered.before], [...renumbered.stops]])
  expect(idsIn).not.toMatch(/\b[0-9]\b/)
  expect(renumberLifetimes(renumbered, others, ids)).toEqual(liveness)
})
