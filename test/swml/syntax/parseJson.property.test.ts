import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SyntaxNode } from '../../../src/swml/syntax/node.ts'
import { parseJson } from '../../../src/swml/syntax/parseJson.ts'
import { toPlain } from '../../../src/swml/syntax/toPlain.ts'
import { mutations } from './yamlTexts.ts'

const numRuns = process.env.LONG ? 30_000 : 1000

const written = fc
  .tuple(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom<string | number>('', 1, 2, '\t', '\r\n '))
  .map(([value, indent]) => JSON.stringify(value, null, indent))

const pieces = fc.constantFrom(
  ...['{', '}', '[', ']', ',', ':', '"', '"a"', '"\\u00e9"', '\\', '\\u', '\\ud800', 'true', 'nul'],
  ...[
    'null',
    '0',
    '1',
    '-',
    '.5',
    'e',
    '1e5',
    '01',
    '1.',
    ' ',
    '\n',
    '\t',
    '//',
    '/*',
    "'",
    '\uFEFF',
  ],
)
const soup = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(''))

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

describe('parseJson', () => {
  it('reads what JSON.parse reads, with every value where it stands', () => {
    fc.assert(
      fc.property(written, fc.nat(20), (text, shift) => {
        const { root, errors } = parseJson(text, shift)
        expect(errors).toEqual([])
        expect(root && toPlain(root)).toEqual(JSON.parse(text))
        if (root) expectPlaces(root, text, shift)
      }),
      { numRuns },
    )
  })

  it('refuses what JSON.parse refuses, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(mutations(written), soup), (text) => {
        const { root, errors } = parseJson(text)
        // A byte order mark is passed over, and nothing at all is no error.
        const wanted = parsed(text.replace(/^\uFEFF/, ''))
        const empty = /^\uFEFF?[ \t\r\n]*$/.test(text)
        expect(errors.length === 0).toBe(empty || wanted !== undefined)
        if (wanted) expect(root && toPlain(root)).toEqual(wanted.value)
        for (const { range } of errors) {
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.start).toBeLessThan(text.length)
          expect(range.end).toBeGreaterThan(range.start)
        }
      }),
      { numRuns },
    )
  })

  it.each([
    ['{"a": 1,}', 8, 'There is a comma too many before this. Remove it.'],
    ['[1, ]', 4, 'There is a comma too many before this. Remove it.'],
    ['[1 2]', 3, 'A comma is missing before this.'],
    ['{"a" 1}', 5, 'A “:” is missing after the name.'],
    ['{"a": }', 6, 'A value is missing here.'],
    ['[1}', 2, 'There is a “}” too many here, or it closes the wrong bracket.'],
    ['{"a": [1, 2}', 11, 'There is a “}” too many here, or it closes the wrong bracket.'],
    [
      '{a: 1}',
      1,
      'This isn’t JSON. Texts need double quotes; only “true”, “false”, “null” and numbers go without.',
    ],
    [
      '{"a": yes}',
      6,
      'This isn’t JSON. Texts need double quotes; only “true”, “false”, “null” and numbers go without.',
    ],
    ['{1: 2}', 1, 'A name in double quotes is expected here.'],
    ['{"a": 1 // b\n}', 8, 'JSON has no comments. Remove this one, or save the flow as YAML.'],
    [
      '{"a": +1}',
      6,
      'This isn’t JSON. Texts need double quotes; only “true”, “false”, “null” and numbers go without.',
    ],
    ['[007]', 1, 'This isn’t a number that JSON knows. Put it in double quotes if it is a text.'],
    ['[1.]', 1, 'This number breaks off. Complete it.'],
    ['["a]\n', 1, 'A text isn’t closed: add the closing quote (") at its end.'],
    ['["a\tb"]', 3, 'A line break or tab inside a text has to be written as “\\n” or “\\t”.'],
    ['["\\x"]', 2, 'This backslash means nothing in JSON. Write “\\\\” for a backslash.'],
    ['["\\u12"]', 2, 'After “\\u” four hexadecimal digits are needed.'],
    ['{"a": [1, 2]', 11, 'The text ends too early: a “}” or “]” is missing.'],
    [
      '{} {}',
      3,
      'The flow ends before this. Remove what follows, or check for a bracket too many.',
    ],
  ])('says what is wrong with %j', (text, start, message) => {
    const { root, errors } = parseJson(text, 100)
    expect(root).toBeUndefined()
    expect(errors.map((error) => [error.range.start, error.message])).toEqual([
      [start + 100, message],
    ])
  })
})

/** Reading a node's own characters gives the node's value, and its parts lie within it in order. */
function expectPlaces(node: SyntaxNode, text: string, shift: number): void {
  const { start, end } = node.range
  expect(JSON.parse(text.slice(start - shift, end - shift))).toEqual(toPlain(node))
  if (node.kind === 'seq') for (const { value } of node.items) expectPlaces(value, text, shift)
  if (node.kind !== 'map') return
  for (const { name, key, value, colon } of node.pairs) {
    expect(text[colon - shift]).toBe(':')
    expect(key.range.end).toBeLessThanOrEqual(colon)
    expect(value.range.start).toBeGreaterThan(colon)
    expectPlaces(key, text, shift)
    expectPlaces(value, text, shift)
    expect(name).toBe(toPlain(key))
  }
}
