import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeScenario } from '../../src/scenarios/index.ts'
import { readFlow } from '../../src/swml/index.ts'
import { answerTo, sections } from '../simulation/arbitrary.ts'
import { fileOf, playCall, played, throughFile } from './kept.ts'

const runs = Number(process.env.RUNS ?? (process.env.LONG ? 10_000 : 300))

test('a call that was kept passes on the same flow, over or stopped, after it went through a file', () => {
  const ends = new Set<string>()
  fc.assert(
    fc.property(
      sections,
      fc.array(fc.nat(1000), { maxLength: 40 }),
      fc.boolean(),
      (all, numbers, pauseEach) => {
        const flow = readFlow(JSON.stringify({ sections: all }))
        const left = [...numbers]
        const call = playCall(
          flow,
          (waiting) => {
            const number = left.shift()
            return number === undefined ? undefined : answerTo(waiting, number)
          },
          { pauseEach, vars: { x: 1 } },
        )
        ends.add(call.run.ended ?? call.waiting?.kind ?? 'nothing')
        const scenario = makeScenario('Kept', flow, call)
        const read = throughFile(scenario)
        expect(read).toEqual(scenario)
        const { result, differences } = played(flow, read)
        expect(differences, fileOf(scenario)).toEqual([])
        expect(result).toBe('passed')
      },
    ),
    { numRuns: runs },
  )
  expect([...ends]).toEqual(expect.arrayContaining(['outcome', 'pause', 'end', 'caller', 'error']))
})

test('print a template', () => {
  const folder = join(import.meta.dirname, '../../src/flows/templates')
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.yaml'))) {
    const flow = readFlow(readFileSync(join(folder, name), 'utf8'))
    let n = 0
    const call = playCall(flow, (waiting) => (n++ < 20 ? answerTo(waiting, 4) : undefined))
    console.log(`${name}\n${fileOf(makeScenario('Kept', flow, call))}`)
    expect(played(flow, makeScenario('Kept', flow, call)).differences).toEqual([])
  }
})
