import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { printableOf } from '../../../src/swml/print/printable.ts'
import { printInline } from '../../../src/swml/print/printInline.ts'
import { printScalar } from '../../../src/swml/print/printScalar.ts'
import { printStep } from '../../../src/swml/print/printStep.ts'
import { toJson } from '../../../src/swml/print/toJson.ts'
import { toYaml } from '../../../src/swml/print/toYaml.ts'
import type { Plain } from '../../../src/swml/types.ts'

const numRuns = process.env.LONG ? 50_000 : 1_000

const awkward = [
  '',
  ' ',
  'a ',
  ' a',
  '+15551234567',
  '5551234',
  'yes',
  'No',
  'ON',
  'off',
  'y',
  'N',
  'true',
  'null',
  '~',
  '0123',
  '0o17',
  '0x1F',
  '0b1',
  '1_000',
  '1,000',
  '1:30',
  '190:20:30',
  '190:20:30.15',
  '2001-12-14',
  '2001-12-14t21:59:43.10-05:00',
  '2001-12-14 21:59:43.10 -5',
  '.5',
  '5.',
  '1e3',
  '1E-3',
  '.inf',
  '-.INF',
  '.NaN',
  '+.inf',
  '#',
  'a #b',
  'a: b',
  'a:',
  ':a',
  '%x',
  '@x',
  '`x',
  '*x',
  '&x',
  '!x',
  '|',
  '>',
  '-',
  '- a',
  '-a',
  '?',
  '? a',
  '[a',
  '{a',
  "'a'",
  '"a"',
  "it's",
  'a"b',
  'back\\slash',
  '---',
  '...',
  '--- a',
  '=',
  '<<',
  '\t',
  'a\tb',
  '\0',
  '\x07',
  '\x1b',
  '\x7f',
  '\x85',
  '\u2028',
  '\u2029',
  '\ufeff',
  'a\ufeff',
  '\ud800',
  '\udc00x',
  '😀',
  'ünï',
  '\ufffe',
  '\uffff',
  '\xa0',
  'a,b',
  'a]b',
  'a}b',
  'a?b',
  'wss://example.com/audio?x=1#y',
  '\u0024{vars.url}',
  '%{vars.url}',
  'say:Hi',
  'say:Hi there: you',
  '1.0.0',
  '1.0',
  'a\nb',
  'a\nb\n',
  '\na',
  'a\n\n',
  '\n',
  ' a\nb',
  'a\n b\n',
  'a\r\nb',
  'a\rb',
  'a\n \nb',
  '\ta\nb',
  'a\n\tb',
  '# a\nb',
  '---\na',
  'a\n...\n',
  '__proto__',
  'k'.repeat(1200),
]

const string = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(fc.constantFrom(...':#,-+?![]{}|>&*%@`\'"\\=<~ \n\t\r.0123456789eExXoObBynYNTtzZ_a'), {
      maxLength: 8,
    })
    .map((a) => a.join('')),
  fc
    .array(fc.constantFrom('a', ' ', '\n', '\t', '#', '-', ':'), { maxLength: 10 })
    .map((a) => a.join('')),
)
const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(-0, 1e21, 1e-7, 1.5e300, 0.1, 1e100),
)
const scalar = fc.oneof(string, number, fc.boolean(), fc.constant(null))
const tree = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(string, tie('value')), { maxLength: 4 })
      .map((pairs) => Object.fromEntries(pairs)),
  ),
})).value

const versions = ['1.1', '1.2'] as const

function read(text: string, version: '1.1' | '1.2'): unknown {
  return parse(text, { version, prettyErrors: true })
}

describe.each(versions)('what is printed, read by a YAML %s reader', (version) => {
  it('is the same scalar, in every context', () => {
    fc.assert(
      fc.property(scalar, fc.constantFrom('plain', 'single', 'double'), (value, style) => {
        const [block, flow] = [
          printScalar(value, 'block', style),
          printScalar(value, 'flow', style),
        ]
        expect(block + flow).not.toMatch(/[\r\n]/)
        expect(read(`a: ${block}\n`, version)).toEqual({ a: value })
        expect(read(`- ${block} # c\n- b`, version)).toEqual([value, 'b'])
        expect(read(`[${flow}, ${flow},${flow}]`, version)).toEqual([value, value, value])
        expect(read(`{a: ${flow}}`, version)).toEqual({ a: value })
      }),
      { numRuns },
    )
  })

  it('is the same key, in every context', () => {
    fc.assert(
      fc.property(string, (key) => {
        fc.pre(key.length < 1000)
        expect(read(`- ${printScalar(key, 'block')}: 1`, version)).toEqual([
          Object.fromEntries([[key, 1]]),
        ])
        expect(read(`{${printScalar(key, 'flow')}: 1}`, version)).toEqual(
          Object.fromEntries([[key, 1]]),
        )
      }),
      { numRuns },
    )
  })

  it.each(awkward)('is the same, for %j', (value) => {
    expect(read(toYaml({ a: value, b: [value] }), version)).toEqual({ a: value, b: [value] })
    expect(read(toYaml([value]), version)).toEqual([value])
    expect(read(toYaml(value), version)).toEqual(value)
  })

  it('is the same tree, in every style', () => {
    const style = fc.record({
      indent: fc.integer({ min: 1, max: 5 }),
      dash: fc.integer({ min: 0, max: 5 }),
      underItem: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(tree, style, (value, block) => {
        expect(read(toYaml(value), version)).toEqual(value)
        expect(read(toYaml(value, block), version)).toEqual(value)
        expect(read(toYaml([[value], { a: value }], block), version)).toEqual([
          [value],
          { a: value },
        ])
        expect(read(toYaml(value).replaceAll('\n', '\r\n'), version)).toEqual(value)
        expect(read(printInline(printableOf(value)), version)).toEqual(value)
      }),
      { numRuns },
    )
  })
})

describe('what is printed', () => {
  it('stands plain where that is safe', () => {
    for (const text of [
      '1.0.0',
      'wss://example.com/a?b=c#d',
      '\u0024{vars.url}',
      'live-transcription',
      'Hi there',
      'a%b',
      "it's",
    ]) {
      expect(toYaml({ a: text })).toBe(`a: ${text}\n`)
    }
  })

  it('is in double quotes where a reader could take it for something else', () => {
    for (const text of [
      '+15551234567',
      'yes',
      '0123',
      '1:30',
      'null',
      '2001-12-14',
      '12:45',
      'n',
      '%{x}',
    ]) {
      expect(toYaml({ a: text })).toBe(`a: "${text}"\n`)
    }
    expect(printInline(printableOf({ url: 'https://x.y' }))).toBe('{ url: "https://x.y" }')
  })

  it('keeps texts of several lines readable', () => {
    expect(toYaml({ a: { text: 'Hi\n\nthere\n' }, b: 'x\ny' })).toBe(
      'a:\n  text: |\n    Hi\n\n    there\nb: |-\n  x\n  y\n',
    )
  })

  it('is laid out as people write SWML', () => {
    expect(printStep({ stop_stream: {} })).toBe('- stop_stream: {}')
    expect(printStep('answer')).toBe('- answer')
    expect(
      printStep({ stream: { url: 'wss://a.b', custom_parameters: { tier: 'gold' }, list: [] } }),
    ).toBe('- stream:\n    url: wss://a.b\n    custom_parameters:\n      tier: gold\n    list: []')
    expect(printStep({ switch: { case: { '1': [{ hangup: {} }] } } })).toBe(
      '- switch:\n    case:\n      "1":\n        - hangup: {}',
    )
  })

  it('is JSON as JSON.stringify writes it', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(toJson(value)).toBe(`${JSON.stringify(value, null, 2)}\n`)
      }),
      { numRuns },
    )
  })
})
