import fc from 'fast-check'
import { expect, it } from 'vitest'
import { setSpokenWords, spokenWords } from '../../../src/swml/edit/spokenWords.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'
import { stepAt } from '../../../src/swml/tree/stepAt.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

const path = ['sections', 'main', 0]
const flowOf = (step: string) => readFlow(`sections:\n  main:\n    - ${step}\n    - hangup: {}\n`)
const wordsIn = (text: string) => {
  const step = stepAt(readFlow(text), path)
  return step && spokenWords(step)
}

it.each<[string, string | undefined]>([
  ['play: say:Hi there # why', 'Hi there'],
  ['play: "say: Hi"', 'Hi'],
  ['play: {url: "say:Hi"}', 'Hi'],
  ['play: {url: "say:"}', ''],
  ['prompt: {play: "say:Press 1", max_digits: 1}', 'Press 1'],
  ['play: {urls: ["say:Hi"]}', undefined],
  ['play: {url: "https://example.com/a.mp3"}', undefined],
  ['play: {url: "say:two\\nlines"}', undefined],
  ['play: {url: "%{greeting}"}', undefined],
  ['answer: {}', undefined],
  ['hello: {url: "say:Hi"}', undefined],
  ['play', undefined],
])('%s says %j', (step, words) => {
  expect(wordsIn(flowOf(step).text)).toBe(words)
})

it('says other words and leaves every other byte, in every notation', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'play: say:Hi there # why',
        'play: {url: "say: Hi"}',
        'prompt: {play: "say:"}',
      ),
      // Words that themselves look like a sound are taken for one; space before them belongs to how they are said.
      fc
        .string({ unit: 'grapheme' })
        .filter((words) => !/[\n\r:]/.test(words))
        .map((words) => words.trimStart()),
      (step, words) => {
        const flow = flowOf(step)
        const made = setSpokenWords(flow, path, words)
        if ('error' in made) throw new Error(made.error)
        const text = applyEdits(flow.text, made.edits)
        expect(wordsIn(text)).toBe(words)
        expect(text.slice(0, flow.text.indexOf('say'))).toMatch(/^sections:\n {2}main:\n {4}- p/)
        expect(text.endsWith('\n    - hangup: {}\n')).toBe(true)
        expect(text.includes('# why')).toBe(step.includes('# why'))
      },
    ),
  )
})

it('says why it can’t', () => {
  const flow = readFlow('a: &a {url: "say:Hi"}\nsections:\n  main:\n    - play: *a\n')
  expect(setSpokenWords(flow, path, 'Ho')).toEqual({ error: expect.stringContaining('&a') })
  expect(setSpokenWords(flow, ['sections', 'main', 7], 'Ho')).toHaveProperty('error')
})
