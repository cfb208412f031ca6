import fc from 'fast-check'
import { stringify } from 'yaml'
import type { Plain } from '../../../src/swml/index.ts'

/** A question whose sound tells it from all others. */
const question = (id: string): Plain => ({ prompt: { play: `say:${id}` } })

const goto = fc.constantFrom<Plain>(
  { goto: 'menu' },
  { goto: { label: 'menu' } },
  { goto: { label: 'ask_again', max: 2 } },
  { goto: { label: 'ask_again', when: 'vars.x', max: 2 } },
)

const simple = fc.constantFrom<Plain>(
  'hangup',
  { play: 'say:Hi' },
  { transfer: { dest: 'sales', params: { a: 1 } } },
  { connect: { to: '+15551230001' } },
  { return: 1 },
)

const variable = fc.constantFrom(
  'prompt_value',
  '%{prompt_value}',
  'vars.prompt_value',
  '',
  'other',
)

type Tied = { steps: Plain[]; step: Plain[] }

/** Questions with labels above and decisions behind them, also nested in each other. */
const lists = fc.letrec<Tied>((tie) => ({
  steps: fc.array(tie('step'), { maxLength: 3 }).map((parts) => parts.flat()),
  step: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.oneof(simple, goto).map((step): Plain[] => [step]),
    fc.constant<Plain[]>([question('?')]),
    fc
      .tuple(
        fc.constantFrom<Plain[]>(
          [],
          [{ label: 'menu' }],
          [{ label: 'ask_again' }],
          [{ label: 'a' }],
        ),
        fc.option(
          fc.record({
            variable,
            case: fc.dictionary(
              fc.constantFrom('1', '2', '10', '*', 'sales'),
              fc.oneof(
                fc.constant<Plain[]>([]),
                fc.oneof(simple, goto).map((step): Plain[] => [step]),
                tie('steps'),
              ),
              { maxKeys: 3 },
            ),
            default: fc.option(
              fc.oneof(
                goto.map((step): Plain[] => [step]),
                tie('steps'),
              ),
              { nil: undefined },
            ),
          }),
        ),
        fc.option(goto),
      )
      .map(([labels, decision, behind]): Plain[] => [
        ...labels,
        question('?'),
        ...(decision === null ? [] : [{ switch: defined(decision) }]),
        ...(behind === null ? [] : [behind]),
      ]),
    tie('steps').map((then): Plain[] => [{ cond: [{ when: 'a', then }, { else: [] }] }]),
  ),
})).steps

function defined(map: { [key: string]: Plain | undefined }): Plain {
  const kept: { [key: string]: Plain } = {}
  for (const [key, value] of Object.entries(map)) if (value !== undefined) kept[key] = value
  return kept
}

/** Flows with questions of their own names, as YAML with comments in two styles and as JSON. */
export const askingFlows = fc
  .tuple(
    lists,
    lists,
    fc.constantFrom('block', 'wide', 'json', 'minified'),
    fc.boolean(),
    fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }),
  )
  .map(([main, sales, style, crlf, noise]) => {
    let count = 0
    const json = JSON.stringify({ version: '1.0.0', sections: { main, sales } })
    const data: Plain = JSON.parse(json.replaceAll('"say:?"', () => `"say:q${count++}"`))
    const text = write(data, style, noise)
    return { data, text: crlf ? text.replaceAll('\n', '\r\n') : text, count }
  })

function write(data: Plain, style: string, noise: readonly number[]): string {
  if (style === 'minified') return JSON.stringify(data)
  if (style === 'json') return `${JSON.stringify(data, null, 2)}\n`
  const lines = stringify(data, { indent: style === 'wide' ? 4 : 2 }).split('\n')
  return lines
    .map((line, index) => {
      const pick = noise[index % noise.length] ?? 0
      const above =
        pick === 1 && /^ *- /.test(line) ? `${/^ */.exec(line)?.[0]}# note ${index}\n` : ''
      return above + line + (pick === 2 && line !== '' ? ' # tail' : '')
    })
    .join('\n')
}
