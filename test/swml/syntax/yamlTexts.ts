import fc from 'fast-check'

const scalars = fc.constantFrom(
  ...[
    'a',
    'word',
    'two words',
    '1',
    '-1',
    '+15551234567',
    '0x1F',
    '0o17',
    '010',
    '1.5',
    '1e3',
    '.5',
  ],
  ...['.inf', '-.Inf', '.nan', '~', 'null', 'Null', 'NULL', 'true', 'True', 'FALSE', 'yes', '1:30'],
  ...["'single'", "'it''s'", "''", '""', '"double"', '"a\\nb"', '"\\u00e9\\x41"', '"tab\\t"'],
  ...[`\${x}`, 'a#b', 'a:b', 'http://x.y/z', '-', '?x', ':x', '-a', '<<', '1.', '0.', '+.5', '-0'],
)

/** Of several lines; `pad` stands before each but the first. */
const longScalars = fc.constantFrom<(pad: string) => string>(
  (pad) => `first\n${pad}second`,
  (pad) => `first\n\n${pad}  third`,
  (pad) => `"one\n${pad}two \\\n${pad}three\n\n${pad}five"`,
  (pad) => `'one\n\n${pad} two '`,
  (pad) => `|\n${pad}one\n${pad}  two\n\n${pad}three`,
  (pad) => `>\n${pad}one\n${pad}two\n${pad}  more\n\n${pad}three\n`,
  (pad) => `|-\n${pad}one\n\n`,
  (pad) => `|+ # kept\n${pad}one\n\n\n`,
  (pad) => `>2\n${pad}  one`,
  () => '|\n',
  (pad) => `|\n${pad}one\n\t\n`,
  (pad) => `>-\n\n${pad}   \n${pad}one\n${pad}\ttab\n \n`,
)

const props = fc.constantFrom(
  '',
  '',
  '',
  '',
  '',
  '&a ',
  '!t ',
  '!!str ',
  '!!int ',
  '&b !!map ',
  '!<x> ',
)
const comments = fc.constantFrom('', '', '', ' # said aside')
const between = fc.constantFrom('', '', '', '\n', '# a comment\n', '      # deep\n', '  \n')

type Block = (indent: number) => string

const { value } = fc.letrec<{ value: Block; flow: string; pairs: Block; items: Block }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalars,
    fc.constantFrom('*a', '*b', '{}', '[]', '{a}', '[a: b]', '[? a : b]', '{? a}', '{a: , b}'),
    fc
      .tuple(fc.array(tie('flow') as fc.Arbitrary<string>, { maxLength: 3 }), fc.boolean())
      .map(([list, tail]) => `[${list.join(', ')}${tail && list.length > 0 ? ',' : ''}]`),
    fc
      .array(fc.tuple(scalars, tie('flow') as fc.Arbitrary<string>), { maxLength: 3 })
      .map((list) => `{ ${list.map(([key, entry]) => `${key}: ${entry}`).join(', ')} }`),
  ),
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.tuple(props, tie('flow') as fc.Arbitrary<string>, comments).map(
      ([before, flow, comment]): Block =>
        () =>
          ` ${before}${flow}${comment}\n`,
    ),
    fc.constant<Block>(() => '\n'),
    fc.tuple(props, longScalars).map(
      ([before, long]): Block =>
        (indent) =>
          ` ${before}${long(' '.repeat(indent + 1))}\n`,
    ),
    tie('pairs') as fc.Arbitrary<Block>,
    tie('items') as fc.Arbitrary<Block>,
  ),
  pairs: fc
    .tuple(
      props,
      fc.array(
        fc.tuple(
          between,
          props,
          scalars,
          tie('value') as fc.Arbitrary<Block>,
          fc.nat(9),
          fc.nat(2),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(
      ([before, list]): Block =>
        (indent) => {
          let out = ` ${before}`.trimEnd() === '' ? '\n' : ` ${before.trim()}\n`
          const pad = ' '.repeat(indent)
          for (const [trivia, own, key, entry, explicit, more] of list) {
            const inner = entry(indent + more + (more === 0 ? 0 : 1))
            out += trivia
            out +=
              explicit === 0
                ? `${pad}? ${own}${key}\n${pad}:${inner}`
                : `${pad}${own}${key}:${inner}`
          }
          return out
        },
    ),
  items: fc
    .tuple(
      props,
      fc.array(fc.tuple(between, tie('value') as fc.Arbitrary<Block>, fc.boolean()), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(
      ([before, list]): Block =>
        (indent) => {
          let out = ` ${before}`.trimEnd() === '' ? '\n' : ` ${before.trim()}\n`
          const pad = ' '.repeat(indent)
          for (const [trivia, entry, compact] of list) {
            const inner = entry(indent + 2)
            const joined = compact && /^\n +[^ \n#]/.test(inner)
            out += `${trivia}${pad}-${joined ? ` ${inner.slice(1).trimStart()}` : inner}`
          }
          return out
        },
    ),
}))

const heads = fc.constantFrom(
  ...['', '', '', '', '', '', '# head\n', '---\n', '--- # doc\n', '%YAML 1.2\n---\n', '\uFEFF'],
  ...['%TAG !e! tag:x,2000:\n---\n', '--- ', '%FOO bar\n---\n', '---', '%YAML 1.3\n---\n', '\n\n'],
)
const tails = fc.constantFrom(
  ...['', '', '', '', '', '...\n', '---\nmore: 1\n', '# end\n', '...\n# end\n', '...\n%FOO\n---\n'],
)

/** YAML of all kinds: nested block and flow collections, scalars of every style, anchors, tags, directives. */
export const yamlTexts: fc.Arbitrary<string> = fc
  .tuple(heads, value, tails, fc.boolean())
  .map(([head, block, tail, crlf]) => {
    const body = block(0).replace(/^[ \n]/, '')
    const text = head + body + tail
    return crlf ? text.replace(/\n/g, '\r\n') : text
  })

const pieces = fc.constantFrom(
  ...[
    'sections:',
    '  main:',
    '\n',
    '\n',
    '- ',
    ': ',
    ':',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '#',
    ' # ',
  ],
  ...[
    '&a ',
    '*a ',
    '!t ',
    '!!int ',
    '|',
    '>',
    '|+\n',
    '|2-\n',
    '---\n',
    '--- ',
    '...\n',
    '? ',
    '\t',
  ],
  ...[
    '%YAML 1.1\n',
    '%TAG ! x\n',
    '  ',
    ' ',
    'x',
    'key: ',
    '\uFEFF',
    '\r\n',
    ',',
    ', ',
    '<<: ',
    '@',
  ],
  ...[
    '`',
    '\\',
    '0x1',
    '.inf',
    'null',
    '~',
    '  - a\n',
    'a: b\n',
    '\u2028',
    '\u001f',
    '\u0002',
    '12',
  ],
)

/** Tokens in any order. */
export const tokenSoup: fc.Arbitrary<string> = fc
  .array(pieces, { maxLength: 30 })
  .map((list) => list.join(''))

const inScalars = fc.constantFrom(
  ...['\n', '\n', '\r\n', ' ', '  ', '   ', '\t', 'x', 'two words', '#', ' # c', ': ', '- ', '\r'],
  ...[
    '\\n',
    '\\x41',
    '\\u00e9',
    '\\U0001F600',
    '\\U00110000',
    '\\u12',
    '\\z',
    '\\',
    '\\\n',
    '\\\r\n',
  ],
  ...["''", "'", '"', '\\"', '\\ ', '\\\t', '\u0085', '\u2028', '...', '---'],
)
const openings = fc.constantFrom(
  ...[
    '"',
    "'",
    '',
    '|\n',
    '>\n',
    '|-\n',
    '|+\n',
    '>+\n',
    '>2\n',
    '|2-\n',
    '|#\n',
    '| # c\n',
    '>11\n',
    '|x\n',
  ],
)

/** One scalar of any style, with all that may stand in it; often unclosed or wrongly indented. */
export const scalarTexts: fc.Arbitrary<string> = fc
  .record({
    head: fc.constantFrom('', '--- ', 'a: ', '- ', '- b: ', '[', '? '),
    opening: openings,
    body: fc.array(inScalars, { maxLength: 14 }),
    indent: fc.constantFrom('', '', ' ', '  ', '   '),
  })
  .map(({ head, opening, body, indent }) => {
    const closing = opening === '"' || opening === "'" ? opening : ''
    const inner = indent + body.join('').replaceAll('\n', `\n${indent}`)
    return head + opening + inner + closing + (head === '[' ? ']' : '')
  })

/** Texts in which something was put in, taken out or doubled. */
export function mutations(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const changes = fc.array(
    fc.record({ at: fc.nat(100_000), size: fc.constantFrom(0, 0, 1, 2, 5, 20), piece: pieces }),
    { minLength: 1, maxLength: 3 },
  )
  return fc.tuple(texts, changes).map(([text, list]) => {
    let result = text
    for (const { at, size, piece } of list) {
      const start = at % (result.length + 1)
      const insert =
        size === 0 ? piece : at % 3 === 0 ? result.slice(start, start + size) + piece : ''
      result = result.slice(0, start) + insert + result.slice(start + size)
    }
    return result
  })
}
