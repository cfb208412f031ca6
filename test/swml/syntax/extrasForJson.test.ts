import { expect, it } from 'vitest'
import { extrasForJson } from '../../../src/swml/syntax/extrasForJson.ts'

const found = (text: string) =>
  extrasForJson(text).map(({ kind, range }) => [kind, text.slice(range.start, range.end)])

it.each<[string, string[][]]>([
  [
    '{"a": [1, 2,],\n}',
    [
      ['comma', ','],
      ['comma', ','],
    ],
  ],
  [
    '{"a": 1, // one\n "b": "// no, ]" /* two */ , # three\n}',
    [
      ['comment', '// one'],
      ['comment', '/* two */'],
      ['comma', ','],
      ['comment', '# three'],
    ],
  ],
  [
    '[1, /* x */ ]',
    [
      ['comma', ','],
      ['comment', '/* x */'],
    ],
  ],
])('finds what keeps %j from being JSON', (text, extras) => {
  expect(found(text)).toEqual(extras)
})

it.each([
  '{"a": "x,]"}',
  '{a: 1,}',
  "{'a': 1,}",
  '{"a": 1,',
  '{"a": "b,}',
  '{"a": /* 1,}',
  'a: [1,]',
  '',
  '[,,]',
])('finds nothing in %j', (text) => {
  expect(found(text)).toEqual([])
})

it('takes no time for hostile texts', () => {
  expect(found(`[${'/*'.repeat(200_000)}`)).toEqual([])
  expect(found(`[${'"'.repeat(200_001)}`)).toEqual([])
  expect(found(`[${','.repeat(200_000)}]`)).toEqual([])
})
