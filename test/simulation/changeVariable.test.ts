import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, continueCall, type Played, startCall } from '../../src/simulation/index.ts'
import { readFlow } from '../../src/swml/index.ts'
import { answerTo, sections } from './arbitrary.ts'
import { answered, callOf, goOn, heard, main, outcome } from './calls.ts'

const set = (scope: 'call' | 'params' | 'vars' | 'envs', name: string, value: number | string) =>
  ({ kind: 'set', scope, name, value }) as const

const asking = main(
  '- set: { n: 1 }',
  '- request: { url: "https://example.com/%{n}", method: GET }',
  '- play: "say:%{(n + 1)}"',
)

test('a variable that is set while a step waits has the step begin anew with it', () => {
  const call = callOf(asking)
  const next = continueCall(call.run, set('vars', 'n', 5))
  expect(next.waiting).toMatchObject({ kind: 'outcome', method: 'request' })
  expect(next.events.map(({ kind }) => kind)).toEqual(['set', 'step', 'sent'])
  expect(next.events[0]).toMatchObject({ name: 'n', value: 5, byHand: true })
  expect(next.events[2]).toMatchObject({ sent: { to: 'https://example.com/5' } })
  const end = answered({ ...next, events: [] }, outcome('answers'))
  expect(heard(end)).toEqual(['say:6'])
})

test('before a step that is paused at, nothing else happens', () => {
  const paused = continueCall(startCall(asking, { pauseEach: true }).run, { kind: 'go' })
  const next = continueCall(paused.run, set('envs', 'key', 'k'))
  expect(next.events).toHaveLength(1)
  expect(next.waiting).toEqual(paused.waiting)
  expect(next.run).toEqual({ ...paused.run, envs: { key: 'k' } })
})

test('an error goes away with the variable that it came of', () => {
  const flow = main('- play: "say:%{(who.name)}"', '- hangup: {}')
  const call = callOf(flow)
  expect(call.waiting).toMatchObject({ kind: 'error' })
  const mended = answered(call, { kind: 'set', scope: 'vars', name: 'who', value: { name: 'Ann' } })
  expect(heard(mended)).toEqual(['say:Ann'])
  expect(mended.run.ended).toBe('hangup')
})

test('what is removed is an empty text from then on, and what isn’t there can’t be removed', () => {
  const call = callOf(asking)
  const next = continueCall(call.run, { kind: 'unset', scope: 'vars', name: 'n' })
  expect(next.run.vars).toEqual({})
  expect(next.events.at(-1)).toMatchObject({ sent: { to: 'https://example.com/' } })
  const same = continueCall(call.run, { kind: 'unset', scope: 'vars', name: 'm' })
  expect(same.run).toEqual(call.run)
})

test('a call that is said to be answered isn’t picked up once more', () => {
  const flow = main('- record: {}', '- play: "say:Hello"')
  const paused = startCall(flow, { pauseEach: true })
  const next = continueCall(paused.run, set('call', 'call_state', 'answered'))
  expect(next.run.isAnswered).toBe(true)
  const played = continueCall(next.run, { kind: 'go' })
  expect(played.events.map(({ kind }) => kind)).not.toContain('note')
})

test('a call that is over doesn’t change', () => {
  const { run } = callOf(main('- hangup: {}'))
  expect(continueCall(run, set('vars', 'a', 1))).toMatchObject({ run, events: [] })
})

test('a variable set as it is changes nothing but that the step is told anew, wherever the call is', () => {
  const choices = fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(sections, choices, fc.boolean(), (all, numbers, pauseEach) => {
      const flow = readFlow(JSON.stringify({ sections: all }))
      let played: Played = startCall(flow, { pauseEach, vars: { z: 1 } })
      for (const number of numbers) {
        const { waiting, run } = played
        if (!waiting) break
        // A leg of its own has its own variables.
        const answer: Answer = set('envs', 'z', 1)
        const changed = continueCall(continueCall(run, answer).run, answer)
        if (run.answers.length === 0) {
          expect(changed.waiting).toEqual(waiting.kind === 'expression' ? changed.waiting : waiting)
          expect(changed.events.length).toBe(run.told + 1)
          expect(changed.run).toEqual({ ...run, envs: { z: 1 }, waiting: changed.waiting })
        } else expect(changed.waiting ?? changed.run.ended).toBeDefined()
        played = continueCall(run, answerTo(waiting, number))
      }
    }),
    { numRuns: 100 },
  )
})

test('an answer within the step is asked again', () => {
  const flow = main('- play: "say:%{(a)}"', '- hangup: {}')
  const call = callOf(flow)
  const again = answered(call, set('vars', 'b', 1))
  expect(again.waiting).toMatchObject({ kind: 'error' })
  expect(answered(again, goOn).run.ended).toBe('hangup')
})
