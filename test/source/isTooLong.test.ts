import { expect, test } from 'vitest'
import { isTooLong } from '../../src/source/isTooLong.ts'

test('a text of very many lines is too long for an editor, whatever ends its lines', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    expect(isTooLong(`a: b${end}`.repeat(299_999))).toBe(false)
    expect(isTooLong(`a: b${end}`.repeat(300_001))).toBe(true)
  }
})

test('a text with a line that nobody could read is too long for an editor', () => {
  const line = 'x'.repeat(1_000_000)
  expect(isTooLong(`a: ${line.slice(3)}\nb: 1\n`)).toBe(false)
  expect(isTooLong(`a: 1\nb: ${line}\nc: 1\n`)).toBe(true)
  expect(isTooLong(`a: 1\nb: ${line}`)).toBe(true)
})

test('a text of many ordinary lines isn’t', () => {
  expect(isTooLong('    - play: {url: "say:Hello"}\n'.repeat(150_000))).toBe(false)
})
