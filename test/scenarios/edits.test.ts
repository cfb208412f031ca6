import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addScenario,
  readScenarios,
  removeScenario,
  renameScenario,
  replaceScenario,
  type ScenarioEdit,
} from '../../src/scenarios/index.ts'
import { applyEdits } from '../../src/text/applyEdits.ts'
import { scenarios } from './files.ts'

const written = `# What must go on working.
scenarios:
  # The usual way.
  - name: Presses 1   # by far the most
    answers:
      - { at: main > prompt, outcome: digits, given: {keys: '1'} }
    expect: {ends: hangup}

  - name: "Hangs up"
    answers: [ {at: main > prompt, hangup: true} ]


  # Nobody there.
  - name:   Says nothing
    answers:
    - at: main > prompt
      outcome: no-input
# The end.
`

const after = (text: string, edit: ScenarioEdit) => {
  if ('error' in edit) throw new Error(edit.error)
  return applyEdits(text, edit.edits)
}

const names = (text: string) => readScenarios(text).scenarios.map(({ name }) => name)

test('a scenario gets another name, and nothing else changes', () => {
  expect(after(written, renameScenario(written, 0, 'Presses one'))).toBe(
    written.replace('Presses 1 ', 'Presses one '),
  )
  expect(after(written, renameScenario(written, 1, 'He said: "bye"'))).toBe(
    written.replace('"Hangs up"', JSON.stringify('He said: "bye"')),
  )
  expect(renameScenario(written, 0, ' ')).toEqual({ error: 'A scenario needs a name.' })
  expect(renameScenario(written, 7, 'Other')).toHaveProperty('error')
})

test('a scenario is taken out with its lines, the last one leaves an empty list', () => {
  const [first, second] = written.split(/(?= {2}- name: "Hangs)/)
  const rest = second?.replace(/^.*\n.*\n/, '') ?? ''
  expect(after(written, removeScenario(written, 1))).toBe(`${first}${rest}`)
  const one = 'scenarios:\n  - name: Only\n'
  expect(after(one, removeScenario(one, 0))).toBe('scenarios: []\n')
  expect(names(after(one, removeScenario(one, 0)))).toEqual([])
})

test('a scenario is added behind the others, in a text of any kind', () => {
  const scenario = { name: 'New', expect: { ends: 'hangup' as const } }
  const added = '  - name: New\n    expect:\n      ends: hangup\n'
  expect(after('', addScenario('', scenario))).toBe(`scenarios:\n${added}`)
  expect(after('scenarios: []\n', addScenario('scenarios: []\n', scenario))).toContain('name: New')
  expect(after('# Mine\n', addScenario('# Mine\n', scenario))).toBe(`# Mine\nscenarios:\n${added}`)
  expect(after(written, addScenario(written, scenario))).toBe(
    written.replace('# The end.\n', `${added}# The end.\n`),
  )
  const json = '{"scenarios": [{"name": "A"}]}'
  expect(names(after(json, addScenario(json, scenario)))).toEqual(['A', 'New'])
  for (const text of ['a: [', '- a', 'scenarios: 1', 'x: &a [1]\nscenarios: *a'])
    expect(addScenario(text, scenario)).toHaveProperty('error')
})

test('whatever is done to one scenario, no byte outside of it changes', () => {
  fc.assert(
    fc.property(
      fc.array(scenarios, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.string({ minLength: 1 }),
      fc.constantFrom('\n', '\r\n'),
      (all, number, name, lineBreak) => {
        const made = all.reduce((text, one) => after(text, addScenario(text, one)), written)
        const text = made.replaceAll('\n', lineBreak)
        const file = readScenarios(text)
        expect(file.problems).toEqual([])
        expect(file.scenarios.slice(3).map(({ scenario }) => scenario)).toEqual(all)
        const index = number % file.scenarios.length
        const { range } = file.scenarios[index] ?? { range: { start: 0, end: 0 } }
        const [before, behind] = [text.slice(0, range.start), text.slice(range.end)]
        const outcomes = [
          { edit: removeScenario(text, index), left: names(text).toSpliced(index, 1) },
          {
            edit: replaceScenario(text, index, { name: 'Other' }),
            left: names(text).with(index, 'Other'),
          },
          ...(name.trim() === ''
            ? []
            : [{ edit: renameScenario(text, index, name), left: names(text).with(index, name) }]),
        ]
        for (const { edit, left } of outcomes) {
          const now = after(text, edit)
          expect(names(now)).toEqual(left)
          // Its dash, and blank lines or a comment on its line, may go with it.
          expect(now.startsWith(before.trimEnd().replace(/-$/, '').trimEnd())).toBe(true)
          const kept = behind.replace(/^.*\s*/, '')
          expect(now.endsWith(kept)).toBe(true)
        }
      },
    ),
    { numRuns: 100 },
  )
})
