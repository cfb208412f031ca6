import { expect, test } from 'vitest'
import { readFlow } from '../../../src/swml/index.ts'

const rest = '    - sleep: 1\n'.repeat(50)

test.each([
  ['double quotes', '    - play: { url: "say:Hi }\n', '"say:Hi }'],
  ['single quotes', "    - play: 'say:Hi\n", "'say:Hi"],
  ['a line that ends in CRLF', '    - play: "say:Hi\r\n', '"say:Hi'],
])('points at a quote that is never closed, where it begins: %s', (_, line, marked) => {
  const text = `sections:\n  main:\n${line}${rest}`
  const [first] = readFlow(text).problems
  expect(first?.code).toBe('syntax')
  expect(first?.message).toMatch(/quotes isn’t closed/)
  expect(text.slice(first?.range.start, first?.range.end)).toBe(marked)
})

test('points at the last quote of a text where nothing follows it', () => {
  const text = 'sections: "'
  expect(readFlow(text).problems[0]?.range).toEqual({ start: 10, end: 11 })
})
