import { describe, expect, it } from 'vitest'
import {
  countWords,
  keyOfScenario,
  rowsOf,
  spokenResults,
} from '../../src/call/scenarios/scenarioRows.ts'
import { readScenarios } from '../../src/scenarios/index.ts'
import type { Outcome } from '../../src/scenarios/types.ts'
import { readFlow } from '../../src/swml/index.ts'

const flow = readFlow('sections: { main: [hangup] }')
const { scenarios } = readScenarios(`scenarios:
  - name: One
  - name: Two
    call: { from: a }
  - name: Three
    call: { from: b }
  - name: Four
    colour: red
`)

/** Rows with these results, one after the other; those that can’t be read have none. */
function rows(...outcomes: readonly (Outcome | undefined)[]) {
  const results = new Map(
    scenarios.flatMap(({ scenario, name }, at) => {
      const result = outcomes[at]
      if (!scenario || !result) return []
      const differences =
        result === 'passed' ? [] : [{ kind: 'end' as const, text: `Why ${name}.` }]
      return [[keyOfScenario(scenario), { result: { name, result, differences }, flow }] as const]
    }),
  )
  return rowsOf(scenarios, results)
}

describe('the rows of scenarios', () => {
  it('count each kind of result in words, and leave out what there is none of', () => {
    expect(countWords(rows('passed', 'failed', 'out-of-date'))).toBe(
      '1 passed · 1 failed · 1 out of date · 1 can’t be read',
    )
    expect(countWords(rows('passed', 'passed', 'passed'))).toBe('3 passed · 1 can’t be read')
    expect(countWords(rows('passed'))).toBe('1 passed · 1 can’t be read · 2 not run')
    expect(countWords([])).toBe('')
  })

  it('keep a result under another name, and lose it where anything else is changed', () => {
    const [one, two] = scenarios.flatMap(({ scenario }) => scenario ?? [])
    if (!one || !two) throw new Error('There are two')
    expect(keyOfScenario({ ...one, name: 'Another' })).toBe(keyOfScenario(one))
    expect(keyOfScenario({ ...two, call: { from: 'c' } })).not.toBe(keyOfScenario(two))
  })

  it('are said in one sentence where all passed, and with the reasons where not', () => {
    expect(spokenResults(rows('passed', 'passed', 'passed').slice(0, 3))).toBe(
      'All 3 scenarios passed.',
    )
    expect(spokenResults(rows('passed', 'failed', 'out-of-date').slice(0, 3))).toBe(
      'Scenarios: 1 passed · 1 failed · 1 out of date. “Two” failed: Why Two. “Three” is out of date: Why Three.',
    )
  })
})
