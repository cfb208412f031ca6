import fc from 'fast-check'
import type { Plain } from '../../../src/swml/index.ts'
import { isMap } from '../../../src/swml/index.ts'

/** How a generated document is written. */
type Style = {
  kind: 'block' | 'json' | 'minified'
  indent: number
  dash: number
  underItem: number
  crlf: boolean
  lastBreak: boolean
  /** What to put where, drawn one after the other. */
  noise: readonly number[]
}

const word = fc.constantFrom(
  'url',
  'name',
  'track',
  'volume',
  'x-y',
  'yes',
  '12',
  'a b',
  '__proto__x',
)
const text = fc.constantFrom(
  'wss://example.com/a',
  '',
  'yes',
  '+15551234567',
  'a: b',
  'two\nlines',
  'a\nb\n',
  ' x',
  "it's",
  'say "hi"',
  '#1',
  '1:30',
  '\u0024{vars.a}',
  'long plain text with, commas',
)
const scalar = fc.oneof(
  text,
  text,
  fc.integer({ min: -5, max: 5 }),
  fc.boolean(),
  fc.constant(null),
)

const value = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(word, tie('value'), { maxKeys: 3 }),
  ),
})).value

export const anyValue = value

const body = fc.oneof(
  fc.constant({}),
  fc.constant(null),
  scalar,
  fc.dictionary(word, value, { maxKeys: 4 }),
)

export const anyStep: fc.Arbitrary<Plain> = fc.letrec<{ step: Plain; steps: Plain[] }>((tie) => ({
  step: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc
      .tuple(fc.constantFrom('play', 'stream', 'hangup', 'nobody_knows'), body)
      .map(([method, inner]): Plain => ({ [method]: inner })),
    fc.constantFrom<Plain>(
      'hangup',
      'answer',
      { connect: { to: 'x' }, on_success: [{ hangup: {} }] },
      {},
      null,
      12,
    ),
    tie('steps').map((then): Plain => ({ cond: [{ when: 'a', then }, { else: [] }] })),
    tie('steps').map((steps): Plain => ({ switch: { variable: 'v', case: { b: steps, a: [] } } })),
  ),
  steps: fc.array(tie('step'), { maxLength: 3 }),
})).step

const flow: fc.Arbitrary<Plain> = fc
  .tuple(fc.array(anyStep, { maxLength: 5 }), fc.array(anyStep, { maxLength: 3 }), fc.boolean())
  .map(
    ([main, other, more]): Plain => ({
      version: '1.0.0',
      sections: { main, ...(more ? { other } : {}) },
    }),
  )

const style: fc.Arbitrary<Style> = fc.record({
  kind: fc.constantFrom('block', 'block', 'block', 'json', 'minified'),
  indent: fc.integer({ min: 1, max: 5 }),
  dash: fc.constantFrom(0, 2, 2, 3),
  underItem: fc.integer({ min: 1, max: 5 }),
  crlf: fc.boolean(),
  lastBreak: fc.boolean(),
  noise: fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }),
})

/** Documents in many styles, with what they stand for. */
export const documents = fc
  .tuple(flow, style)
  .map(([data, how]): { text: string; data: Plain } => ({ text: write(data, how), data }))

function write(data: Plain, style: Style): string {
  if (style.kind === 'minified') return JSON.stringify(data)
  if (style.kind === 'json') return lineBreaks(JSON.stringify(data, null, style.indent), style)
  return lineBreaks(new Writer(style).document(data), style)
}

function lineBreaks(text: string, style: Style): string {
  const whole = style.lastBreak ? `${text}\n` : text
  return style.crlf ? whole.replaceAll('\n', '\r\n') : whole
}

/** A YAML writer of its own, with comments, blank lines and odd spacing; it shares nothing with the one under test. */
class Writer {
  private drawn = 0
  private readonly style: Style
  constructor(style: Style) {
    this.style = style
  }

  document(data: Plain): string {
    return [...this.lineNoise(0), ...this.entries(data, 0, 0)].join('\n')
  }

  private draw(): number {
    return this.style.noise[this.drawn++ % this.style.noise.length] ?? 0
  }

  private lineNoise(column: number): string[] {
    const pick = this.draw()
    if (pick === 1) return ['']
    if (pick === 2) return [`${' '.repeat(column)}# above`]
    if (pick === 3) return ['', `${' '.repeat(column)}# one: "x"`, `${' '.repeat(column)}# - two`]
    if (pick === 4) return [`${' '.repeat(column)}# apart`, '']
    if (pick === 5) return ['# at the edge']
    return []
  }

  private tail(): string {
    const pick = this.draw()
    if (pick === 6) return ' # tail'
    if (pick === 7) return '   # tail: {"'
    if (pick === 8) return '  '
    return ''
  }

  private entries(node: Plain, column: number, depth: number, underItem = false): string[] {
    const blanks = ' '.repeat(column)
    if (Array.isArray(node)) {
      return node.flatMap((item, index) => {
        const noise = index === 0 && depth === 0 ? [] : this.lineNoise(column)
        return [...noise, ...this.item(item, column, depth, blanks)]
      })
    }
    if (!isMap(node)) return []
    return Object.entries(node).flatMap(([key, inner], index) => {
      const noise = index === 0 ? [] : this.lineNoise(column)
      const width = underItem ? this.style.underItem : this.style.indent
      return [
        ...noise,
        ...this.behind(
          `${blanks}${JSON.stringify(key)}:`.replace(
            /"(url|name|play|stream|hangup|version|sections|main|track)"/,
            '$1',
          ),
          inner,
          column,
          width,
          depth,
        ),
      ]
    })
  }

  private item(item: Plain, column: number, depth: number, blanks: string): string[] {
    if (isMap(item) && Object.keys(item).length > 0 && this.draw() !== 9) {
      const lines = this.entries(item, column + 2, depth + 1, true)
      const first = lines[0] ?? ''
      return [`${blanks}- ${first.slice(column + 2)}`, ...lines.slice(1)]
    }
    return this.behind(`${blanks}-`, item, column, 2, depth)
  }

  private behind(
    head: string,
    inner: Plain,
    column: number,
    width: number,
    depth: number,
  ): string[] {
    const isEmpty = Array.isArray(inner)
      ? inner.length === 0
      : isMap(inner) && Object.keys(inner).length === 0
    if (isEmpty || this.draw() === 10) return [`${head} ${this.flow(inner)}${this.tail()}`]
    if (Array.isArray(inner)) {
      const isItem = head.trimStart() === '-'
      const at = isItem ? column + 2 : column + this.style.dash
      return [`${head}${this.tail()}`, ...this.lineNoise(at), ...this.entries(inner, at, depth + 1)]
    }
    if (isMap(inner)) {
      const at = column + width
      return [`${head}${this.tail()}`, ...this.lineNoise(at), ...this.entries(inner, at, depth + 1)]
    }
    if (inner === null && this.draw() % 2 === 0) return [`${head}${this.tail()}`]
    if (typeof inner === 'string' && /^\w[^\n]*(\n[^\n]+)+\n?$/.test(inner)) {
      const lines = inner.replace(/\n$/, '').split('\n')
      return [
        `${head} |${inner.endsWith('\n') ? '' : '-'}`,
        ...lines.map((line) => ' '.repeat(column + width) + line),
      ]
    }
    return [`${head} ${this.scalar(inner)}${this.tail()}`]
  }

  private scalar(inner: Plain): string {
    if (typeof inner !== 'string') return String(inner)
    if (/^[a-z][\w:/.]*[a-z]$/.test(inner) && inner !== 'yes' && this.draw() % 3 > 0) return inner
    return inner.includes('\n') || this.draw() % 2
      ? JSON.stringify(inner)
      : `'${inner.replaceAll("'", "''")}'`
  }

  private flow(inner: Plain): string {
    const pick = this.draw()
    const blank = pick % 2 ? ' ' : ''
    if (Array.isArray(inner)) {
      return inner.length === 0
        ? '[]'
        : `[${blank}${inner.map((each) => this.flow(each)).join(', ')}${pick === 14 ? ',' : ''}${blank}]`
    }
    if (isMap(inner)) {
      const pairs = Object.entries(inner).map(
        ([key, each]) => `${JSON.stringify(key)}: ${this.flow(each)}`,
      )
      return pairs.length === 0
        ? '{}'
        : `{${blank}${pairs.join(pick === 12 ? ' , ' : ', ')}${blank}}`
    }
    return typeof inner === 'string' ? JSON.stringify(inner) : String(inner)
  }
}
