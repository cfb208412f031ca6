import { expect, it, vi } from 'vitest'
import { compareWith } from '../../src/document/compareWith.ts'
import { comparing } from '../../src/document/comparing.ts'
import { createDocument } from '../../src/document/createDocument.ts'
import { allSteps } from '../../src/swml/index.ts'

const mainOf = (...steps: string[]) =>
  `sections:\n  main:\n${steps.map((step) => `    - ${step}\n`).join('')}`
const before = { name: 'before.yaml', text: mainOf('answer: {}', 'play: say:Hi', 'hangup: {}') }

function open(text: string) {
  const document = createDocument(text)
  const compared = () => comparing(document).getState().compared
  const changes = () =>
    allSteps(document.store.getState().flow).map(({ id }) => compared()?.changes.get(id))
  const words = () => compared()?.rows.map((row) => row.words)
  return { document, compared, changes, words }
}

it('marks what differs, and lists it in words with the steps it leads to', () => {
  const { document, compared, changes, words } = open(
    mainOf('answer: {}', 'play: say:Hello', 'record: {}'),
  )
  expect(compareWith(document, before)).toBeUndefined()
  expect(changes()).toEqual([undefined, 'changed', 'added'])
  expect(words()).toEqual([
    expect.stringMatching(/^changed .* of Play audio or speech$/),
    'removed Hang up',
    'added Record a message',
  ])
  expect(compared()?.rows.map(({ step }) => step?.method)).toEqual(['play', undefined, 'record'])
})

it('follows what is changed, also out of a text that can’t be read', async () => {
  const { document, words } = open(before.text)
  compareWith(document, before)
  expect(words()).toEqual([])
  const type = (text: string) => {
    const { length } = document.store.getState().text
    document.apply([{ start: 0, end: length, text }], { label: 'Type', origin: 'source' })
  }
  type('sections: [')
  type(mainOf('answer: {}', 'hangup: {}'))
  await vi.waitFor(() => expect(words()).toEqual(['removed Play audio or speech']))
})

it('ends when it is ended', () => {
  const { document, compared } = open(before.text)
  compareWith(document, before)
  comparing(document).getState().stop()
  expect(compared()).toBeUndefined()
})

it('says why a text can’t be compared with, and leaves the comparison before as it is', () => {
  const { document, compared } = open(before.text)
  compareWith(document, before)
  const last = compared()
  expect(compareWith(document, { name: 'x', text: 'sections: [' })).toMatch(/can’t be read/)
  expect(compared()).toBe(last)
})
