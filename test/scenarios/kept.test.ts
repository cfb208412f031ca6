import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeScenario } from '../../src/scenarios/index.ts'
import { calls } from './files.ts'
import { fileOf, played, throughFile } from './kept.ts'

const runs = Number(process.env.RUNS ?? (process.env.LONG ? 10_000 : 200))

test('a call that was kept passes on the same flow, over or stopped, after it went through a file', () => {
  const ends = new Set<string>()
  fc.assert(
    fc.property(calls, ({ flow, call }) => {
      ends.add(call.run.ended ?? call.waiting?.kind ?? 'nothing')
      const scenario = makeScenario('Kept', flow, call)
      const read = throughFile(scenario)
      expect(read).toEqual(scenario)
      const { result, differences } = played(flow, read)
      expect(differences, fileOf(scenario)).toEqual([])
      expect(result).toBe('passed')
    }),
    { numRuns: runs },
  )
  expect([...ends]).toEqual(expect.arrayContaining(['outcome', 'pause', 'end', 'caller', 'error']))
})
