import { upperFirst } from '../../../text/upperFirst.ts'
import { nameOf } from '../../characters/names.ts'
import { type Strange, strangeIn } from '../../characters/strangeIn.ts'
import { stepAtOffset } from '../../tree/stepAtOffset.ts'
import type { Fix, Flow } from '../../types.ts'
import type { Finding, FlowRule } from '../rule.ts'

/** Characters that look like others or like none, where the structure of the text is written. */
export const strangeCharacters: FlowRule = {
  reports: [
    {
      code: 'strange-character',
      severity: 'error',
      finds:
        'A blank, dash or colon that only looks like one, or a character that nobody sees, where YAML or JSON has its own.',
    },
    {
      code: 'curly-quotes',
      severity: 'warning',
      finds: 'Curly quotes around a value or name: they are taken for part of it.',
    },
  ],
  check: (flow) =>
    strangeIn(flow.text, !flow.readable).map((strange): Finding => {
      const path = flow.readable ? (stepAtOffset(flow, strange.range.start)?.path ?? []) : []
      return {
        code: strange.kind === 'quotes' ? 'curly-quotes' : 'strange-character',
        message: wordsFor(flow, strange),
        path,
        range: strange.range,
        fixes: () => [fixFor(strange)],
      }
    }),
}

function wordsFor({ text }: Flow, { kind, range }: Strange): string {
  const { start, end } = range
  const character = text.slice(start, end)
  if (kind === 'quotes')
    return 'These quotes are curly, so they are taken for part of what stands in them. Write straight ones (").'
  const name = nameOf([...character][0] ?? '') ?? 'strange character'
  const one = `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`
  const isOne = end - start === 1
  const what = isOne
    ? `${upperFirst(one)} stands`
    : `${end - start} characters, the first ${one}, stand`
  const them = isOne ? 'it' : 'them'
  if (kind === 'unseen') return `${what} here, where nobody sees ${them}. Take ${them} out.`
  const wanted = character === '\uff1a' ? 'a colon' : kind === 'mark' ? 'a hyphen' : 'a space'
  const where = isOne ? `where ${wanted} belongs` : 'where spaces belong'
  return `${what} ${where}. Replace ${them}.`
}

function fixFor({ kind, edits }: Strange): Fix {
  const title =
    kind === 'quotes' ? 'Write straight quotes' : kind === 'unseen' ? 'Take it out' : 'Replace it'
  return { title, edits }
}
