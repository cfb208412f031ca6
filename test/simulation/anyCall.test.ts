import fc from 'fast-check'
import { expect, test } from 'vitest'
import { continueCall, type Played, type Run, startCall } from '../../src/simulation/index.ts'
import { readFlow } from '../../src/swml/index.ts'
import { answerTo, sections } from './arbitrary.ts'

const runs = Number(process.env.RUNS ?? (process.env.LONG ? 10_000 : 150))
const choices = fc.array(fc.nat(1000), { maxLength: 60 })

test('any call comes to an end or asks something, whatever is answered, and a copy of it goes on alike', () => {
  const ended = new Set<string>()
  fc.assert(
    fc.property(sections, choices, fc.boolean(), (all, numbers, pauseEach) => {
      const flow = readFlow(JSON.stringify({ sections: all }))
      let played: Played = startCall(flow, { pauseEach, call: { from: '+1' } })
      for (const number of numbers) {
        expect(played.waiting !== undefined || played.run.ended !== undefined).toBe(true)
        if (!played.waiting) break
        expect(played.run.waiting).toEqual(played.waiting)
        const answer = answerTo(played.waiting, number)
        const before = JSON.stringify(played.run)
        const next = continueCall(played.run, answer)
        expect(JSON.stringify(played.run)).toBe(before)
        // Safe: it was a run.
        const copied = continueCall(JSON.parse(before) as Run, JSON.parse(JSON.stringify(answer)))
        expect(JSON.stringify(copied)).toBe(JSON.stringify(next))
        played = next
      }
      const { waiting, run } = played
      ended.add(run.ended ?? 'asks')
      if (run.ended !== undefined) {
        expect(waiting).toBeUndefined()
        expect(run.live).toEqual([])
        expect(run.frames).toEqual([])
        expect(played.events.filter(({ kind }) => kind === 'end')).toHaveLength(1)
      }
      if (waiting) expect(continueCall(run, { kind: 'hangup' }).events.length).toBeGreaterThan(0)
    }),
    { numRuns: runs },
  )
  expect([...ended]).toEqual(expect.arrayContaining(['asks', 'end', 'caller', 'hangup', 'error']))
})

test('any text begins a call that ends or asks', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom('sections:', 'sections: {main: 1}', '[]')),
      (text) => {
        const { run, waiting } = startCall(readFlow(text))
        expect(waiting !== undefined || run.ended !== undefined).toBe(true)
      },
    ),
    { numRuns: runs },
  )
})
