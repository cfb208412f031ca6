import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readScenarios } from '../../src/scenarios/index.ts'
import { readFlow } from '../../src/swml/index.ts'
import { scenarios } from './files.ts'
import { fileOf, played } from './kept.ts'

const said = (text: string) =>
  readScenarios(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('a file of scenarios that isn’t right says where and what', () => {
  test.each([
    ['scenarios: [', /^1:\d+ /],
    ['a: 1', '1:1 A file of scenarios begins with “scenarios:” and a list.'],
    ['scenarios: 1', '1:12 “scenarios” is a list of scenarios.'],
    ['other: 1\nscenarios: []', '1:8 “other” isn’t known here.'],
    ['scenarios:\n  - answers: []', '2:5 “name” is missing.'],
    ['scenarios:\n  - name: 1', '2:11 “name” must be a text: put it in quotes.'],
    ['scenarios:\n  - name: a\n    anwers: []', '3:13 “anwers” isn’t known here.'],
    [
      'scenarios:\n  - name: a\n    answers:\n      - at: main >\n        outcome: a',
      '4:13 This isn’t a place. Write the section and the step, such as: main > prompt after menu',
    ],
    [
      'scenarios:\n  - name: a\n    answers:\n      - at: main > prompt\n        outcom: a',
      '5:17 “outcom” isn’t known here.',
    ],
    ['scenarios:\n  - name: a\n    answers:\n      - outcome: digits', '4:9 “at” is missing.'],
    [
      'scenarios:\n  - name: a\n    expect: {ends: hang}',
      '3:20 “ends” must be hangup, end, return, caller, transfer, limit, error.',
    ],
    ['scenarios:\n  - name: a\n    expect: {heard: say}', '3:21 “heard” must be a list.'],
  ])('%s', (text, words) => {
    const all = said(text)
    if (typeof words === 'string') expect(all).toContain(words)
    else expect(all[0]).toMatch(words)
  })
})

test('a scenario that can’t be read doesn’t hide the others', () => {
  const { scenarios, problems } = readScenarios(
    'scenarios:\n  - name: Good\n  - name: Bad\n    x: 1\n  - 7\n',
  )
  expect(scenarios.map(({ name, scenario }) => [name, scenario !== undefined])).toEqual([
    ['Good', true],
    ['Bad', false],
    ['Scenario 3', false],
  ])
  expect(problems.map(({ line }) => line)).toEqual([4, 5])
})

test('any text is read without an exception, and what can be read is played without one', () => {
  const flow = readFlow('sections:\n  main:\n    - prompt: { play: "say:Hi" }\n    - hangup\n')
  fc.assert(
    fc.property(
      scenarios,
      fc.array(fc.tuple(fc.nat(), fc.string()), { maxLength: 4 }),
      (scenario, changes) => {
        let text = fileOf(scenario)
        for (const [place, by] of changes) {
          const at = place % (text.length + 1)
          text = text.slice(0, at) + by + text.slice(at + (place % 7))
        }
        for (const each of readScenarios(text).scenarios) {
          if (each.scenario) expect(played(flow, each.scenario).result).toBeTypeOf('string')
          else expect(each.problems.length).toBeGreaterThan(0)
        }
      },
    ),
    { numRuns: 300 },
  )
})
