import { expect, test } from 'vitest'
import { readFlow } from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

test.each([
  [
    'in lines',
    'sections:\n  main:\n    # why\n    answer: {}\n    play:\n      url: say:Hi # now\n',
    'sections:\n  main:\n    # why\n  - answer: {}\n  - play:\n      url: say:Hi # now\n',
  ],
  [
    'in JSON',
    '{"sections":{"main":{"answer":{}, "play":{"url":"say:Hi"}}}}',
    '{"sections":{"main":[{"answer":{}}, {"play":{"url":"say:Hi"}}]}}',
  ],
])('a section of methods without dashes can be made a list of steps: %s', (_, text, expected) => {
  const [problem] = readFlow(text).problems
  expect(problem?.code).toBe('section-not-a-list')
  const edits = problem?.fixes[0]?.edits ?? []
  expect(applyEdits(text, edits)).toBe(expected)
  expect(readFlow(expected).problems).toEqual([])
})

test.each([
  ['other keys', 'sections:\n  main:\n    steps: []\n'],
  ['no room for a dash', 'sections:\n main:\n  answer: {}\n'],
])('nothing is offered where it isn’t clear: %s', (_, text) => {
  const [problem] = readFlow(text).problems
  expect(problem).toMatchObject({ code: 'section-not-a-list', fixes: [] })
})
