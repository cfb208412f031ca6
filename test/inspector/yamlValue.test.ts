import { describe, expect, it } from 'vitest'
import { readStepText } from '../../src/inspector/logic/readStepText.ts'
import { readValue } from '../../src/swml/index.ts'

describe('a value typed as YAML', () => {
  it.each([
    ['5', 5],
    ['hello', 'hello'],
    ['a: 1\nb:\n  - x\n  - y', { a: 1, b: ['x', 'y'] }],
    ['- a\n- b # why', ['a', 'b']],
    ['|\n  one\n  two', 'one\ntwo\n'],
    ['{"json": [1, null]}', { json: [1, null] }],
    ['""', ''],
  ])('%j is read', (text, value) => {
    expect(readValue(text)).toEqual({ value })
  })

  it('says in which of its lines it breaks', () => {
    const read = readValue('a: 1\nb: [')
    expect(read).toMatchObject({ line: 2 })
    expect(read).toHaveProperty('message')
  })

  it.each(['', '   '])('%j is no value', (text) => {
    expect(readValue(text)).toHaveProperty('message')
  })

  it.each(['a: 1\n- b', 'a: 1\nb', '"a" b'])('%j is not one value', (text) => {
    expect(readValue(text)).toHaveProperty('message')
  })
})

describe('a step typed as YAML', () => {
  it.each([
    '- answer: {}',
    'answer: {}',
    '- hangup',
    '- stream:\n    url: wss://a\n',
    '{"answer": {}}',
  ])('%j is one step', (text) => {
    expect(readStepText(text)).toBeUndefined()
  })

  it.each(['', '- answer: {}\n- hangup: {}', '- stream: [', '- stream:\n  url: "'])(
    '%j is refused in words',
    (text) => {
      expect(readStepText(text)).toMatch(/\w+ \w+/)
    },
  )
})
