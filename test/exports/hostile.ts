import fc from 'fast-check'
import { readFlow } from '../../src/swml/index.ts'

/** Texts that mean something to a shell, to JavaScript, Python or Markdown, to a terminal, or to an object. */
const pieces = [
  ...[
    "'",
    '"',
    "'''",
    '"""',
    '`',
    '`id`',
    '$(id)',
    `\${x:?}`,
    '$HOME',
    '!!',
    '!x',
    '\\',
    '\\n',
    '\\u0041',
  ],
  ...[
    'EOF',
    '\nEOF\n',
    'SWML',
    '\nSWML\n',
    '\r\n',
    '\n',
    '\t',
    '%s',
    '%n',
    '&&',
    ';',
    '|',
    '#',
    '*/',
    '//',
  ],
  ...[
    '__proto__',
    'constructor',
    '2',
    '1',
    '01',
    '\u0000',
    '\u001b[2J',
    '\u007f',
    '\u0085',
    '\u2028',
  ],
  ...[
    '\u202e',
    '\ufeff',
    '😀',
    '\ud83d',
    '\ude00',
    'é',
    '**',
    '_a_',
    '[x](y)',
    '<b>',
    '&amp;',
    '~~',
    '- ',
    '1. ',
  ],
]

/** Any text at all, or one made of such pieces. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

/** Data with such texts as keys and values. */
export const hostileData = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'data' },
    hostileText,
    fc.constantFrom(null, true, false, 0, -1.5e-7, 1e21, 15551230000),
    fc.array(tie('value'), { maxLength: 4, depthIdentifier: 'data' }),
    fc
      .array(fc.tuple(hostileText, tie('value')), { maxLength: 4, depthIdentifier: 'data' })
      .map((pairs) => Object.fromEntries(pairs)),
  ),
})).value

/** A flow's name, and its document as JSON, with hostile texts everywhere. */
export const hostileFlow = fc
  .record({ name: hostileText, values: fc.array(hostileData, { minLength: 1, maxLength: 30 }) })
  .map(({ name, values }) => {
    const main = values.map((value) => ({ set: { value } }))
    const json = JSON.stringify({ version: '1.0.0', sections: { main } }, null, '\t')
    return { name, json, flow: readFlow(json) }
  })

/** The same data, however it is written. */
export function same(json: string): string {
  return JSON.stringify(JSON.parse(json))
}
