import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIn } from '../../src/scenarios/findPlace.ts'
import { nameIn } from '../../src/scenarios/namePlace.ts'
import { isPlace, readPlace, writePlace } from '../../src/scenarios/place.ts'
import { allSteps, type Flow, readFlow } from '../../src/swml/index.ts'
import { sections } from '../simulation/arbitrary.ts'

const flow = readFlow(`sections:
  main:
    - play: { url: "say:Hello" }
    - label: menu
    - prompt: { play: "say:Press 1" }
    - switch:
        variable: prompt_value
        case:
          "1":
            - play: { url: "say:One" }
            - play: { url: "say:Two" }
          stop: []
        default: []
    - cond:
        - when: a == 1
          then: [hangup]
        - when: b == 1
          then: [hangup, hangup]
        - else: []
    - connect:
        serial:
          - { to: "+15550001", confirm: [answer] }
          - { to: "+15550002", confirm: [answer] }
        result:
          case: { connected: [hangup] }
    - stream: { url: wss://a.example, control_id: first }
    - stream: { url: wss://b.example }
    - play: { url: "say:Hello" }
  "other section":
    - label: a b
    - play: { url: "say:Hello" }
`)

const nameOf = (of: Flow, path: readonly (string | number)[]) => {
  const inside = nameIn(of, path)
  return inside && writePlace({ document: undefined, ...inside })
}

describe('a step or a list is named by what it is and where, never by a number of its own', () => {
  test.each([
    [['main', 0], 'main > play'],
    [['main', 2], 'main > prompt after menu'],
    [['main', 3], 'main > switch after menu'],
    [['main', 3, 'switch', 'case', '1'], 'main > switch after menu > case "1"'],
    [['main', 3, 'switch', 'case', 'stop'], 'main > switch after menu > case stop'],
    [['main', 3, 'switch', 'default'], 'main > switch after menu > default'],
    [['main', 3, 'switch', 'case', '1', 1], 'main > switch after menu > case "1" > play "say:Two"'],
    [['main', 4, 'cond', 0, 'then'], 'main > cond after menu > then "a == 1"'],
    [['main', 4, 'cond', 1, 'then', 1], 'main > cond after menu > then "b == 1" > hangup (2)'],
    [['main', 4, 'cond', 2, 'else'], 'main > cond after menu > else'],
    [
      ['main', 5, 'connect', 'serial', 1, 'confirm', 0],
      'main > connect after menu > serial confirm "+15550002" > answer',
    ],
    [
      ['main', 5, 'connect', 'result', 'case', 'connected'],
      'main > connect after menu > result case connected',
    ],
    [['main', 6], 'main > stream "first" after menu'],
    [['main', 7], 'main > stream "wss://b.example" after menu'],
    [['other section'], '"other section"'],
    [['other section', 1], '"other section" > play after "a b"'],
  ])('%j: %s', (path, name) => {
    expect(nameOf(flow, ['sections', ...path])).toBe(name)
  })
})

test('each step and list of any flow has a name that means it alone, and is read as it was written', () => {
  fc.assert(
    fc.property(sections, (all) => {
      const any = readFlow(JSON.stringify({ sections: all }))
      for (const { path, branches } of allSteps(any)) {
        for (const at of [path, ...branches.map((branch) => branch.path)]) {
          const name = nameOf(any, at) ?? ''
          const place = readPlace(name)
          expect(place && writePlace(place)).toBe(name)
          const { steps, lists } = findIn(any, place ?? { section: '', steps: [] })
          expect([...steps.map((step) => step.path), ...lists]).toEqual([at])
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('a place is found with less than its full name, and where its label has another name', () => {
  const found = (text: string) => {
    const { steps, lists } = findIn(flow, readPlace(text) ?? { section: '', steps: [] })
    return [...steps.map(({ path }) => path), ...lists].map((path) => path.slice(1).join('.'))
  }
  expect(found('main > prompt')).toEqual(['main.2'])
  expect(found('main > prompt after start')).toEqual(['main.2'])
  expect(found('main > play')).toEqual(['main.0'])
  expect(found('main > stream after start')).toEqual([])
  expect(found('main > stream "first"')).toEqual(['main.6'])
  expect(found('main > stream "wss://b.…"')).toEqual(['main.7'])
  expect(found('main > stream (2)')).toEqual(['main.7'])
  expect(found('main > prompt "say:Press 2"')).toEqual([])
  expect(found('main > switch > case "2"')).toEqual([])
  expect(found('main > cond > then')).toEqual(['main.4.cond.0.then', 'main.4.cond.1.then'])
})

test('what isn’t a place is told from one', () => {
  for (const text of ['', ' main', 'main >', 'main > play > ', 'main > play after', 'a b', '(1)'])
    expect([text, isPlace(text)]).toEqual([text, false])
  for (const text of ['main > "x', 'main > play "\\x"', 'main > play (0)', 'main > play > (1)'])
    expect([text, isPlace(text)]).toEqual([text, false])
  for (const text of [
    'main',
    'at "https://example.com" > main > play',
    'main > execute > document > main > play (2) after "x y"',
  ])
    expect(writePlace(readPlace(text) ?? { document: undefined, section: '', steps: [] })).toBe(
      text,
    )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(isPlace(text)).toBeTypeOf('boolean')
    }),
  )
})
