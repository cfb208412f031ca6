import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundIn } from '../../../src/app/home/logic/foundIn.ts'
import { searchFlows } from '../../../src/app/home/logic/searchFlows.ts'
import type { FlowEntry } from '../../../src/flows/types.ts'
import { readFlow } from '../../../src/swml/index.ts'
import { wordsOf } from '../../../src/text/wordScore.ts'

const menu = `version: 1.0.0
sections:
  main:
    - answer
    - play:
        url: "say:Welcome to Acme"
    - execute:
        dest: bookings
  bookings:
    # Ask Jane before you change this
    - stream:
        url: wss://user:canary-1@example.com/audio?token=canary-2
    - hangup
`
const entry = (name: string, text: string | undefined): FlowEntry => ({
  id: name,
  name,
  text,
  changed: 0,
})
const flows = [
  entry('night', '{"sections":{"main":["answer",{"hangup":{}}]}}'),
  entry('Acme menu', menu),
  entry('acme', 'version: 1.0.0'),
  entry('Damaged flow', undefined),
]
const names = (query: string) => searchFlows(flows, wordsOf(query)).map(({ flow }) => flow.name)

test.each([
  ['', ['night', 'Acme menu', 'acme', 'Damaged flow']],
  ['acme', ['Acme menu', 'acme']],
  ['ACME welcome', ['Acme menu']],
  ['example.com', ['Acme menu']],
  ['bookings', ['Acme menu']],
  ['jane', ['Acme menu']],
  ['hang up', ['night', 'Acme menu']],
  ['speak', ['Acme menu']],
  ['damaged', ['Damaged flow']],
  ['nowhere', []],
])('“%s” finds what it says', (query, found) => {
  expect(names(query)).toEqual(found)
})

test('flows that are called so come before those that only say it', () => {
  const all = [entry('one', 'sections: {main: [{play: "say:night"}]}'), entry('night', '')]
  expect(searchFlows(all, ['night'])).toEqual([
    { flow: all[1], inName: true },
    { flow: all[0], inName: false },
  ])
})

test('what a prompt plays is no step that plays', () => {
  const texts = [
    'sections:\n  main:\n    - prompt:\n        play: "say:Hi"\n',
    '{"sections":{"main":[{"prompt":{"play":"say:Hi"}}]}}',
    'sections: {main: [prompt: {play: "say:Hi"}]}',
    'sections:\n  main:\n    - play: "say:Hi"\n',
    '{"sections":{"main":["answer",{"play":{"url":"say:Hi"}}]}}',
    'sections: {main: [play: "say:Hi"]}',
  ]
  const all = texts.map((text, index) => entry(String(index), text))
  // Another word for playing that none of them says.
  expect(searchFlows(all, ['speak']).map(({ flow }) => flow.name)).toEqual(['3', '4', '5'])
})

test.each([
  ['speak', 'step', 'Play audio or speech: Says “Welcome to Acme”'],
  ['welcome', 'step', 'Play audio or speech: Says “Welcome to Acme”'],
  ['bookings', 'section', 'bookings'],
  ['jane', 'line', '# Ask Jane before you change this'],
])('of “%s” it is said where it was found', (query, what, text) => {
  expect(foundIn(readFlow(menu), wordsOf(query))).toEqual({ what, text })
})

test('no secret is shown, whatever is searched for', () => {
  const flow = readFlow(menu)
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom('canary', 'canary-1', 'wss', 'token', 'user'), fc.string()),
      (word) => {
        expect(foundIn(flow, [word.toLowerCase()])?.text ?? '').not.toContain('canary')
      },
    ),
  )
  expect(foundIn(flow, ['canary-1'])).toBeUndefined()
})

test('of a long line the part around the word is shown', () => {
  const long = `sections:\n  main:\n    # ${'a '.repeat(200)}needle ${'b '.repeat(200)}\n    - answer\n`
  const found = foundIn(readFlow(long), ['needle'])
  expect(found?.text).toContain('needle')
  expect(found?.text.length).toBeLessThan(100)
})
