import { describe, expect, it } from 'vitest'
import { checkFlow, type Problem, readFlow } from '../../../src/swml/index.ts'
import { applyEdits } from '../../../src/text/applyEdits.ts'

const isStrange = ({ code }: Problem) => code === 'strange-character' || code === 'curly-quotes'

const strange = (text: string) => checkFlow(readFlow(text)).filter(isStrange)

/** The text once the fix of every strange character is applied, as “Fix all” does. */
function mended(text: string): string {
  const edits = strange(text).flatMap((problem) => [...(problem.fixes[0]?.edits ?? [])])
  return applyEdits(text, edits)
}

const good = `version: 1.0.0
sections:
  main:
    - play:
        url: "say:Hi"
    - stream:
        url: wss://a.example/1
        name: "a"
`

/** The good text with one place written otherwise. */
function written(place: string, otherwise: string): string {
  expect(good.split(place)).toHaveLength(2)
  return good.replace(place, otherwise)
}

describe('characters that stand where others belong', () => {
  it.each([
    [
      '    - play',
      '\u00a0\u00a0\u00a0\u00a0- play',
      '4 characters, the first a no-break space (U+00A0), stand where spaces belong',
    ],
    [
      '        url: "say',
      '\u00a0       url: "say',
      'A no-break space (U+00A0) stands where a space belongs',
    ],
    ['- play', '-\u00a0play', 'A no-break space (U+00A0) stands where a space belongs'],
    ['- play', '-\u2003play', 'An em space (U+2003) stands where a space belongs'],
    ['- play', '-\u2009play', 'A thin space (U+2009) stands where a space belongs'],
    [
      'a.example/1\n',
      'a.example/1\u2028\n',
      'A line separator (U+2028) stands here, where nobody sees it',
    ],
    ['    - stream', '\f    - stream', 'A form feed (U+000C) stands here'],
    ['a.example/1\n', 'a.example/1\u0085\n', 'A next line (U+0085) stands here'],
    ['url: wss', 'url:\u3000wss', 'An ideographic space (U+3000) stands where a space belongs'],
    [
      'a.example/1\n',
      'a.example/1\u00a0\n',
      'A no-break space (U+00A0) stands here, where nobody sees it',
    ],
    ['play:', 'pl\u200bay:', 'A zero width space (U+200B) stands here, where nobody sees it'],
    ['stream:', 'stream\ufeff:', 'A byte order mark (U+FEFF) stands here'],
    ['wss://a', 'wss://\u00ada', 'A soft hyphen (U+00AD) stands here'],
    ['    - stream', '\u202a    - stream', 'A direction mark (U+202A) stands here'],
    ['"a"', '“a”', 'These quotes are curly'],
    ['"a"', '‘a’', 'These quotes are curly'],
    ['"a"', '„a“', 'These quotes are curly'],
    ['url: "say:Hi"', 'url: "say:Hi”', 'These quotes are curly'],
    ['- play', '– play', 'An en dash (U+2013) stands where a hyphen belongs'],
    ['- play', '— play', 'An em dash (U+2014) stands where a hyphen belongs'],
    ['play:', 'play：', 'A full-width colon (U+FF1A) stands where a colon belongs'],
    ['url: wss', 'url：wss', 'A full-width colon (U+FF1A) stands where a colon belongs'],
  ])('%j written as %j is named at its place, and mended alone', (place, otherwise, words) => {
    const text = written(place, otherwise)
    const problems = strange(text)
    expect(problems.map(({ message }) => message).join('\n')).toContain(words)
    const [first] = problems
    expect(text.slice(first?.range.start, first?.range.end)).toMatch(/[^\x20-\x7e]/)
    const after = mended(text)
    expect(after.replaceAll("'", '"')).toBe(good)
    expect(checkFlow(readFlow(after))).toEqual(checkFlow(readFlow(good)))
  })

  it.each([
    ['volume', '\u200fvolume', 'A right-to-left mark (U+200F)'],
    ['url', 'u\u200brl', 'A zero width space (U+200B)'],
    [', volume', ',\u00a0volume', 'A no-break space (U+00A0)'],
    ['{volume', '{\u2060volume', 'A word joiner (U+2060)'],
    ['b: 2}', '\u00adb: 2}', 'A soft hyphen (U+00AD)'],
  ])('%j written as %j between braces is named and mended', (place, otherwise, words) => {
    const braces = `sections:
  main:
    - play: {url: say:Hi\u00a0you, volume: 3, x: "a,\u200bb: c"}
    - ai: {volume: {a: 1, b: 2}}
`
    const text = braces.replace(place, otherwise)
    expect(strange(braces)).toEqual([])
    expect(
      strange(text)
        .map(({ message }) => message)
        .join(),
    ).toContain(words)
    expect(mended(text)).toBe(braces)
  })

  it('mends all of them at once', () => {
    const text = good.replaceAll('  ', '\u00a0\u00a0').replaceAll('"', '”')
    expect(strange(text).length).toBeGreaterThan(5)
    expect(mended(text)).toBe(good)
  })

  it('mends tabs before lines', () => {
    const text = 'sections:\n\tmain:\n\t\t- hangup: {}\n'
    expect(readFlow(text).readable).toBe(false)
    expect(strange(text)[0]?.message).toBe(
      'A tab (U+0009) stands where a space belongs. Replace it.',
    )
    expect(mended(text)).toBe('sections:\n    main:\n        - hangup: {}\n')
  })

  it('mends JSON', () => {
    const json =
      '{"version": "1.0.0",\n "sections": {"main": [{"play": {"url": "say:a “b” c"}}]}}\n'
    expect(strange(json)).toEqual([])
    for (const text of [
      json.replace('"version"', '“version”'),
      json.replace(' "sections"', '\u00a0"sections"'),
      json.replace('[{', '[\u200b{'),
      json.replace('"1.0.0"', '”1.0.0”'),
    ]) {
      expect(strange(text)).not.toEqual([])
      expect(mended(text)).toBe(json)
    }
  })
})

it.each([
  ['in words that are said', '- play: {url: "say:“Hi” – that’s 5\u00a0€：\u200b"}'],
  ['in words without quotes', '- play:\n        url: say:“Hi” – that’s 5\u00a0€ now'],
  ['in a text that only begins with a quote', '- play:\n        url: “Hi” she said, “there”!'],
  [
    'in a block of text',
    '- ai:\n        prompt:\n          text: |\n            “Hi”\n            – one\n            •\u00a0two：three\n              \u00a0x\n          temperature: 1',
  ],
  [
    'in quotes over lines',
    '- play:\n        url: "say:a\n          – b\n          “c”\n          \u00a0d"',
  ],
  ['in comments', '# “a” – b：c\u00a0d\n    #\u00a0\u200bx\n    - hangup: {}'],
  ['in a writing from right to left', '- play:\n        url: say:שלום \u200f(אחת) עולם'],
  ['in an emoji', '- play:\n        url: say:👩\u200d💻 here\n    - label: 👩\u200d💻'],
])('are as they should be %s', (_, step) => {
  const text = `version: 1.0.0\nsections:\n  main:\n    ${step}\n`
  expect(readFlow(text).readable).toBe(true)
  expect(strange(text)).toEqual([])
})

it('leave a byte order mark at the start alone', () => {
  expect(strange(`\ufeff${good}`)).toEqual([])
  expect(strange('\ufeff{"sections":{"main":[]}}')).toEqual([])
})

it('are no unknown names besides', () => {
  for (const text of [
    good.replace('        url: "say', '\u00a0       url: "say'),
    good.replace('- play', '-\u00a0play'),
    good.replace('name:', 'na\u200bme:'),
  ]) {
    const codes = checkFlow(readFlow(text)).map(({ code }) => code)
    expect(codes).toContain('strange-character')
    expect(codes.filter((code) => code.startsWith('unknown'))).toEqual([])
  }
})

it.each([
  ['in braces', '{a'],
  ['before braces', '{'],
  ['in a word', 'a'],
  ['between names', '{a, b'],
])('ends the check soon where very many stand %s', (_, before) => {
  const text = `sections:\n  main:\n    - play: ${before}${'\u200b'.repeat(300_000)}}\n`
  expect(strange(text)).toBeDefined()
})
