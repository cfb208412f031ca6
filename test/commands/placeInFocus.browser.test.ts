import { afterEach, expect, it } from 'vitest'
import { placeInFocus } from '../../src/commands/placeInFocus.ts'
import { allSteps, readFlow } from '../../src/swml/index.ts'

const flow = readFlow(`sections:
  main:
    - cond:
        - when: a
          then: [hangup, hangup]
    - answer: {}
  help: []
`)
const answer = allSteps(flow).find((step) => step.method === 'answer')

afterEach(() => {
  document.body.innerHTML = ''
})

function placeOf(html: string, isSelected = false) {
  document.body.innerHTML = html
  return placeInFocus(document.querySelector('[data-target]'), flow, isSelected)
}

it.each([
  [
    'a "+"',
    `<button data-target data-place='[["sections","main",0,"cond",0,"then"],1]'>`,
    { list: ['sections', 'main', 0, 'cond', 0, 'then'], index: 1 },
  ],
  [
    'the menu of a section’s name',
    `<div data-place='[["sections","main"]]'><button data-target></div>`,
    { list: ['sections', 'main'], index: 2 },
  ],
  [
    'an empty section’s row',
    `<div data-target data-place='[["sections","help"]]'>`,
    { list: ['sections', 'help'], index: 0 },
  ],
  [
    'a branch’s row',
    `<div data-target data-place='[["sections","main",0,"cond",0,"then"]]'>`,
    { list: ['sections', 'main', 0, 'cond', 0, 'then'], index: 2 },
  ],
  [
    'a card',
    `<div data-card="${answer?.id}"><i data-target></i></div>`,
    { list: ['sections', 'main'], index: 2 },
  ],
  ['anything else', '<button data-target>', undefined],
])('%s is a place, where what is pasted goes', (_, html, place) => {
  expect(placeOf(html)).toEqual(place)
})

it('leaves it to the selection where a card has the focus', () => {
  expect(placeOf(`<div data-target data-card="${answer?.id}">`, true)).toBeUndefined()
})
