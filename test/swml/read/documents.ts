import fc from 'fast-check'

/** How a generated document is written. */
export type Style = {
  kind: 'block' | 'json' | 'prettyJson' | 'flowList'
  indentLists: boolean
  eol: '\n' | '\r\n'
  trivia: boolean
}

type Value = string | number | boolean | null | Value[] | { [key: string]: Value }

export const styles: fc.Arbitrary<Style> = fc.record({
  kind: fc.constantFrom('block', 'block', 'block', 'json', 'prettyJson', 'flowList'),
  indentLists: fc.boolean(),
  eol: fc.constantFrom('\n', '\n', '\r\n'),
  trivia: fc.boolean(),
})

const words = fc.constantFrom(
  'wss://example.com/a',
  'say:Hi there',
  'main',
  '+15551234567',
  'a: b',
  '# no comment',
  'two\nlines\n',
  'kept\n\n\n',
  ' spaced ',
  'it’s "quoted"',
  '',
  'yes',
)

const { step: stepValue } = fc.letrec<{ step: Value; steps: Value[] }>((tie) => ({
  step: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom<Value>('hangup', 'answer', { stop_stream: {} }, { hangup: null }, 42, null, [
      'x',
    ]),
    fc.record({ url: words, name: words }, { requiredKeys: ['url'] }).map((stream) => ({ stream })),
    words.map((play) => ({ play })),
    fc.record({ connect: fc.constant({ to: 'a' }), on_success: words }),
    fc
      .record(
        { when: words, yes: tie('steps'), no: tie('steps') },
        { requiredKeys: ['when', 'yes'] },
      )
      .map(({ when, yes, no }) => {
        const entry: [string, Value][] = [
          ['when', when],
          ['then', yes as Value],
        ]
        if (no !== undefined) entry.push(['else', no as Value])
        return { cond: [Object.fromEntries(entry)] }
      }),
    fc
      .record(
        {
          variable: words,
          case: fc.dictionary(fc.constantFrom('1', 'b', 'other'), tie('steps')),
          default: tie('steps'),
        },
        { requiredKeys: ['variable', 'case'] },
      )
      .map((value) => ({ switch: value as Value })),
  ) as fc.Arbitrary<Value>,
  steps: fc.array(tie('step'), { maxLength: 3 }) as fc.Arbitrary<Value[]>,
}))

/** SWML-like texts in many styles of writing. */
export const documents: fc.Arbitrary<string> = fc
  .record({
    style: styles,
    main: fc.array(stepValue, { minLength: 1, maxLength: 5 }),
    other: fc.option(fc.array(stepValue, { maxLength: 3 }), { nil: undefined }),
    noise: fc.array(fc.nat(11), { minLength: 1, maxLength: 12 }),
    finalNewline: fc.boolean(),
    tail: fc.boolean(),
  })
  .map(({ style, main, other, noise, finalNewline, tail }) => {
    const sections: Record<string, Value> = other === undefined ? { main } : { main, other }
    const document = { version: '1.0.0', sections, ...(tail ? { note: 'end' } : {}) }
    const text = write(document, style, noise)
    const cut = finalNewline ? text : text.replace(/\n+$/, '')
    return style.eol === '\r\n' ? cut.replace(/\n/g, '\r\n') : cut
  })

function write(document: Record<string, Value>, style: Style, noise: number[]): string {
  if (style.kind === 'json') return JSON.stringify(document)
  if (style.kind === 'prettyJson') return `${JSON.stringify(document, null, 2)}\n`
  let turn = 0
  const next = (): number => noise[turn++ % noise.length] ?? 0
  return block(document, 0, style, next, 0)
}

function block(
  value: Value,
  indent: number,
  style: Style,
  next: () => number,
  depth: number,
): string {
  const pad = ' '.repeat(indent)
  if (Array.isArray(value)) {
    let out = ''
    for (const item of value) {
      out += trivia(style, next, indent)
      const isBlock = item !== null && typeof item === 'object' && Object.keys(item).length > 0
      const body = inner(item, indent + 2, style, next, depth + 1)
      // A map or list begins behind its dash, unless a comment stands there.
      const joined = isBlock && /^\n +[^ #\n]/.test(body)
      out += joined ? `${pad}- ${body.slice(1).trimStart()}` : `${pad}-${body}`
    }
    return out
  }
  let out = ''
  for (const [key, child] of Object.entries(value as Record<string, Value>)) {
    out += trivia(style, next, indent)
    const listIndent = Array.isArray(child) && !style.indentLists ? indent : indent + 2
    out += `${pad}${key}:${inner(child, listIndent, style, next, depth + 1)}`
  }
  return out
}

/** What stands behind a dash or colon, up to and with its line break. */
function inner(
  value: Value,
  indent: number,
  style: Style,
  next: () => number,
  depth: number,
): string {
  const asFlow = (style.kind === 'flowList' && depth >= 2) || (depth > 2 && next() === 3)
  if (value !== null && typeof value === 'object') {
    const empty = Object.keys(value).length === 0
    if (empty || asFlow) return ` ${JSON.stringify(value)}${comment(style, next)}\n`
    return `${comment(style, next)}\n${block(value, indent, style, next, depth)}`
  }
  if (typeof value === 'string' && value.endsWith('\n')) {
    const lines = value.replace(/\n$/, '').split('\n')
    const header = value.endsWith('\n\n') ? '|+' : ['|', '>', '|-'][next() % 3]
    return ` ${header}\n${lines.map((line) => (line === '' ? '\n' : `${' '.repeat(indent)}${line}\n`)).join('')}`
  }
  if (value === null) return next() % 2 ? '\n' : ` ~${comment(style, next)}\n`
  if (typeof value !== 'string') return ` ${value}\n`
  const plain = /^[a-z+][\w:/.+ ]*\w$/.test(value) && !value.includes(': ')
  const written = plain && next() % 3 ? value : JSON.stringify(value)
  return ` ${written}${comment(style, next)}\n`
}

function trivia(style: Style, next: () => number, indent: number): string {
  if (!style.trivia) return ''
  const pad = ' '.repeat(indent)
  switch (next()) {
    case 1:
      return '\n'
    case 2:
      return `${pad}# a comment\n`
    case 4:
      return `# at the left\n\n`
    case 5:
      return `  \n${pad}    # deeper\n`
    default:
      return ''
  }
}

function comment(style: Style, next: () => number): string {
  return style.trivia && next() === 6 ? ' # said aside' : ''
}
