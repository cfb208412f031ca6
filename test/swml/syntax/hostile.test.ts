import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFlow } from '../../../src/swml/check/checkFlow.ts'
import { readFlow } from '../../../src/swml/read/readFlow.ts'

const numRuns = process.env.LONG ? 20_000 : 300

const codes = (text: string): string[] => readFlow(text).problems.map((problem) => problem.code)

describe('any text at all', () => {
  it.each([
    ['brackets', '['.repeat(20_000)],
    ['braces', '{"a":'.repeat(20_000)],
    ['flow maps', `a: ${'{a: '.repeat(20_000)}`],
    ['dashes', '- '.repeat(20_000)],
    ['questions', '? '.repeat(20_000)],
    ['indentation', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('bounds the nesting of %s', (_name, text) => {
    expect(codes(text)).toEqual(['too-deep'])
  })

  const long = 'x'.repeat(150)
  it.each([
    ['YAML', `sections:\n  main:\n${`    - play: { url: "${long}" }\n`.repeat(30_000)}`, 30_000],
    [
      'JSON',
      `{"sections":{"main":[${`{"play":{"url":"${long}"}},`.repeat(30_000)}"hangup"]}}`,
      30_001,
    ],
    ['unknown aliases', `a:\n${'  - *b\n'.repeat(130_000)}`, 130_000],
  ])(
    'reads long texts of %s without running out of stack',
    { timeout: 600_000 },
    (_name, text, count) => {
      const flow = readFlow(text)
      const found = flow.readable ? flow.sections[0]?.steps : flow.problems
      expect(found).toHaveLength(count)
    },
  )

  const bits = [
    '{',
    '[',
    '}',
    ']',
    '"',
    "'",
    ':',
    ',',
    '-',
    '?',
    '#',
    '&a',
    '*a',
    '|',
    '>',
    '!',
    '\n',
  ]
  it('shows every problem at characters that are there', () => {
    const broken = fc
      .array(fc.constantFrom(...bits, 'a', ' ', '\r\n', '😀', 'sections:\n  main:\n  - '), {
        maxLength: 12,
      })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(broken, (text) => {
        for (const { range, message } of checkFlow(readFlow(text))) {
          const at = `${message} (${range.start}–${range.end})`
          expect(range.start, at).toBeGreaterThanOrEqual(0)
          expect(range.end, at).toBeGreaterThanOrEqual(range.start)
          expect(range.end, at).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: numRuns * 5, examples: [['a: {'], ['a: ['], ['"'], ['a: "']] },
    )
  })

  it('refuses an alias bomb at once', () => {
    const names = [...'abcdefghijklmnop']
    let text = 'a: &a [x, x, x, x, x, x, x, x, x, x]\n'
    for (const [index, name] of names.entries()) {
      const before = names[index - 1]
      if (before) text += `${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]\n`
    }
    const start = performance.now()
    expect(codes(text)).toEqual(['too-many-aliases'])
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it.each([
    ['a: &a [*a]\n', 'alias-in-itself'],
    ['a: *nowhere\n', 'unknown-alias'],
    ['PK\u0003\u0004\u0000\u0000', 'not-text'],
    ['\u0001\u0002\u0003\u0004ab', 'not-text'],
  ])('says what is wrong with %j', (text, code) => {
    expect(codes(text)).toEqual([code])
  })

  it('never throws, and every place it names lies in the text', () => {
    const pieces = fc.constantFrom(
      ...[
        'sections:',
        '  main:',
        '\n',
        '- ',
        ': ',
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '#',
        '&a ',
        '*a ',
        '!t ',
      ],
      ...[
        '|',
        '>',
        '|+\n',
        '---\n',
        '...\n',
        '%YAML 1.1\n',
        '? ',
        '\t',
        '  ',
        'x',
        '\uFEFF',
        '\r\n',
        ',',
      ],
      ...[
        '<<: ',
        '__proto__: ',
        '@',
        '`',
        '\\',
        '0x',
        '.inf',
        '\u2028',
        '\u001f',
        '\u0018',
        '\u0002',
        '\ud800',
      ],
    )
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const flow = readFlow(text)
        for (const { range, message } of flow.problems) {
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.start).toBeLessThan(Math.max(1, text.length))
          expect(range.end).toBeGreaterThan(range.start)
          expect(message).not.toBe('')
        }
        if (!flow.readable) expect(flow.problems.length).toBeGreaterThan(0)
      }),
      { numRuns },
    )
  })
})
