import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CallDocuments } from '../../src/scenarios/documents.ts'
import { makeScenario, type Scenario } from '../../src/scenarios/index.ts'
import type { StepPlace } from '../../src/simulation/index.ts'
import { type Flow, getIn, type Plain, readFlow } from '../../src/swml/index.ts'
import { answerTo, sections } from '../simulation/arbitrary.ts'
import { outcome, press } from '../simulation/calls.ts'
import { playCall, played, throughFile } from './kept.ts'

const text = `sections:
  main:
    - answer: {}
    - label: menu
    - prompt:
        play: "say:Press 1 for sales."
        max_digits: 1
    - switch:
        variable: prompt_value
        case:
          "1":
            - transfer: { dest: sales }
          "2":
            - hangup: {}
    - goto: { label: menu, max: 1 }
  sales:
    - stream: { url: wss://example.com, control_id: words }
    - cond:
        - when: vars.prompt_value == '1'
          then:
            - connect: { to: "+15551230001" }
    - stop_stream: { control_id: words }
    - play: { url: "say:Goodbye." }
`

const kept = (() => {
  const flow = readFlow(text)
  const answers = [press('1'), outcome('success'), outcome('busy')]
  return throughFile(
    makeScenario(
      'Sales',
      flow,
      playCall(flow, () => answers.shift()),
    ),
  )
})()

const changed = (from: string | RegExp, to: string, scenario: Scenario = kept) => {
  const other = text.replace(from, to)
  expect(other).not.toBe(text)
  const { result, differences } = played(readFlow(other), scenario)
  return [result, ...differences.map((each) => each.text)]
}

describe('a scenario of a flow that has changed since', () => {
  test('passes as long as nothing it names is touched', () => {
    expect(played(readFlow(text), kept).result).toBe('passed')
    expect(changed('    - answer: {}\n', '')).toEqual(['passed'])
    expect(changed('    - answer', '    - set: { a: 1 }\n    - sleep: 5\n    - answer')).toEqual([
      'passed',
    ])
    expect(changed('    - prompt', '    - label: again\n    - prompt')).toEqual(['passed'])
    expect(changed(/menu/g, 'start')).toEqual(['passed'])
    expect(changed('    - cond', '    - unset: x\n    - cond')).toEqual(['passed'])
    const other = '    - cond: [{ when: "false", then: [hangup] }]\n'
    expect(changed('    - cond', `${other}    - cond`)).toEqual(['passed'])
    expect(changed('"2":', '"3": []\n          "2":')).toEqual(['passed'])
  })

  test('fails in words where the call goes another way or says something else', () => {
    expect(changed('say:Goodbye.', 'say:Bye.')).toEqual([
      'failed',
      '“Bye.” was heard where “Goodbye.” was expected.',
    ])
    expect(changed("== '1'", "== '2'")).toEqual([
      'failed',
      'The call was over (end) before the answer at sales > cond > then > connect.',
    ])
    expect(changed('dest: sales', 'dest: main')).toEqual([
      'failed',
      'It is asked how main > prompt after menu ends, where the scenario has an answer at sales > stream.',
    ])
    expect(changed('    - stop_stream: { control_id: words }\n    - play', '    - play')).toEqual([
      'out-of-date',
      'sales > stop_stream isn’t in the flow any more.',
    ])
    expect(changed('- answer: {}', '- play: {}')).toEqual([
      'failed',
      'SignalWire reports relay_script_method_parameter_missing at main > play, where the scenario has an answer at main > prompt after menu.',
    ])
    expect(
      changed('    - play: { url', '    - set: { connect_result: "" }\n    - play: { url'),
    ).toEqual([
      'failed',
      'The variable connect_result is “” at the end, where “failed” was expected.',
    ])
    expect(changed('say:Goodbye." }', 'say:Goodbye." }\n    - hangup')).toEqual([
      'failed',
      'At the end the flow ends the call, where it was expected that the flow is over after its last step.',
    ])
  })

  test('is out of date where something that it names is gone', () => {
    expect(changed(/ {4}- prompt:\n.*\n.*\n/, '')).toEqual([
      'out-of-date',
      'main > prompt after menu isn’t in the flow any more.',
    ])
    expect(changed('"1":', '"7":')).toEqual([
      'out-of-date',
      'main > switch after menu > case "1" isn’t in the flow any more.',
    ])
    expect(changed(/sales/g, 'orders')[0]).toBe('out-of-date')
    expect(changed('max_digits: 1', 'speech_timeout: 3\n')).toEqual([
      'out-of-date',
      'main > prompt after menu can’t end with “digits” any more.',
    ])
    expect(changed(text, 'a: [')[0]).toBe('out-of-date')
  })

  test('checks nothing that is left out', () => {
    const { expect: _, ...lax } = kept
    expect(changed('say:Goodbye.', 'say:Bye.', lax)).toEqual(['passed'])
    const heard = { ...kept, expect: { heard: ['…', 'say:Goodbye.'] } }
    expect(changed('Press 1', 'Type 1', heard)).toEqual(['passed'])
    expect(changed('say:Goodbye.', 'say:Bye.', heard)[1]).toBe(
      '“Goodbye.” was expected, and wasn’t heard.',
    )
    expect(played(readFlow(text), { name: 'Starts', answers: [] }).result).toBe('passed')
  })

  test('says where to look', () => {
    const { differences } = played(readFlow(text.replace('say:Goodbye.', 'say:Bye.')), kept)
    expect(differences[0]?.path).toEqual(['sections', 'sales', 3])
  })
})

test('a call that never ends is failed in words', () => {
  const round = readFlow(
    'sections:\n  main:\n    - execute: { dest: a }\n  a:\n    - execute: { dest: b }\n    - execute: { dest: b }\n  b:\n    - execute: { dest: a }\n',
  )
  // Sections that run each other too deep end the call; a hundred of them within each other do not.
  const deep = Array.from(
    { length: 60 },
    (_, at) => `  s${at}: [{ execute: { dest: s${at + 1} } }, { execute: { dest: s${at + 1} } }]\n`,
  )
  const wide = readFlow(
    `sections:\n  main: [{ execute: { dest: s0 } }]\n${deep.join('')}  s60: [{ unset: x }]\n`,
  )
  expect(played(round, { name: 'Round', expect: { ends: 'limit' } }).result).toBe('passed')
  expect(played(wide, { name: 'Wide' })).toMatchObject({
    result: 'failed',
    differences: [{ kind: 'endless' }],
  })
})

test('steps that do nothing, put in front of others, change no result; a removed step that is named does', () => {
  const counts = { kept: 0, gone: 0 }
  fc.assert(
    fc.property(
      sections,
      fc.array(fc.nat(1000), { maxLength: 30 }),
      fc.nat(),
      (all, numbers, number) => {
        const before = readFlow(JSON.stringify({ sections: all }))
        const left = [...numbers]
        const call = playCall(before, (waiting) => {
          const choice = left.shift()
          return choice === undefined ? undefined : answerTo(waiting, (choice % 22) + 1)
        })
        const scenario = throughFile(makeScenario('Kept', before, call))
        const more = JSON.parse(JSON.stringify(all)) as typeof all
        for (const list of [more.main, more.s, more.t])
          if (list && list.length > 0)
            list.splice(number % (list.length + 1), 0, { unset: ['never_set'] })
        const added = played(readFlow(JSON.stringify({ sections: more })), scenario)
        expect(added.differences).toEqual([])
        counts.kept++
        const named = call.answers.find(
          ({ answer, waiting }) => answer.kind === 'outcome' && waiting.step.document === 0,
        )
        if (!named) return
        const path = named.waiting.step.path
        const less = JSON.parse(JSON.stringify({ sections: all })) as Plain
        const list = getIn(less, path.slice(0, -1))
        if (Array.isArray(list)) list.splice(Number(path.at(-1)), 1)
        const { result } = played(readFlow(JSON.stringify(less)), scenario)
        if (isAlone(before, path)) {
          expect(result).toBe('out-of-date')
          counts.gone++
        } else if (!isNumbered(before, named.waiting.step))
          expect(['out-of-date', 'failed']).toContain(result)
      },
    ),
    { numRuns: Number(process.env.RUNS ?? (process.env.LONG ? 5_000 : 200)) },
  )
  expect(counts.gone).toBeGreaterThan(20)
})

/** Whether nothing but its number tells a step from others, of which the next one takes its place once it is gone. */
function isNumbered(flow: Flow, step: StepPlace): boolean {
  return /\(\d+\)$/.test(new CallDocuments(flow).nameOf(step).replace(/ after [^>]*$/, ''))
}

/** Whether no other step of its list is of its kind. */
function isAlone(flow: Flow, path: readonly (string | number)[]): boolean {
  const list = getIn(JSON.parse(flow.text), path.slice(0, -1))
  const methodOf = (step: Plain | undefined) =>
    typeof step === 'string' ? step : Object.keys(step ?? {})[0]
  const method = Array.isArray(list) ? methodOf(list[Number(path.at(-1))]) : undefined
  return Array.isArray(list) && list.filter((one) => methodOf(one) === method).length === 1
}
