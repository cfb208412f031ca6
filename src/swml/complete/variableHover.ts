import { lineStart } from '../../text/lines.ts'
import { titleOf } from '../methods/titleOf.ts'
import { stepAtOffset } from '../tree/stepAtOffset.ts'
import { stepById } from '../tree/stepPlaces.ts'
import type { Flow } from '../types.ts'
import { asMarkdown } from './asMarkdown.ts'
import type { Caret } from './caret.ts'
import { expressionAt, scriptNameAt } from './expressionAt.ts'
import type { Hover } from './hover.ts'
import type { Meaning } from './meaning.ts'
import { variablesAt } from './variablesAt.ts'

/**
 * What the variable at an offset holds and who sets it; undefined where none is named there, or nothing known of it.
 */
export function variableHover(
  flow: Flow,
  text: string,
  offset: number,
  caret: Caret | undefined,
  meaning: Meaning | undefined,
): Hover | undefined {
  const range = nameAt(text, offset, caret, meaning)
  if (range === undefined || range.start === range.end) return undefined
  const name = text.slice(range.start, range.end)
  const path = stepAtOffset(flow, Math.min(offset, flow.text.length))?.path ?? []
  const known = variablesAt(flow, path)
  const isMeant = (each: string) => name === each || name.startsWith(`${each}.`)
  const found = known
    .filter((each) => isMeant(each.name) || isMeant(each.name.replace(/^vars\./, '')))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
  const step = found?.from === undefined ? undefined : stepById(flow, found.from)
  const scope = scopes.find(([prefix]) => `${found?.name ?? name}.`.startsWith(prefix))?.[1]
  const words = [
    ...(found ? [asMarkdown(found.help)] : []),
    ...(step ? [`Set by “${titleOf(step.method)}”, for the rest of the call.`] : []),
    ...(scope === undefined ? [] : [scope]),
  ]
  return words.length === 0 ? undefined : { title: name, words, range }
}

const scopes = [
  ['call.', 'SignalWire knows it of each call; it can’t be changed.'],
  [
    'params.',
    'A parameter: it comes from the “execute” or “transfer” step that leads here, and is empty in a call that has just come in.',
  ],
  [
    'envs.',
    'An environment variable of your SignalWire space. SignalWire doesn’t let you set them in production yet.',
  ],
  ['vars.', 'A variable of this flow, the same in all of its sections.'],
] as const

/** The name around an offset, where a variable is named there. */
function nameAt(
  text: string,
  offset: number,
  caret: Caret | undefined,
  meaning: Meaning | undefined,
): { start: number; end: number } | undefined {
  const field = meaning?.kind === 'field' && caret?.at !== 'key' ? meaning.field : undefined
  if ((field?.role === 'variable' || field?.ownVariable) && caret !== undefined) {
    const quotes = caret.quote.length
    return { start: caret.word.start + quotes, end: caret.word.end - quotes }
  }
  const from = Math.max(lineStart(text, offset), offset - 1000)
  const isScript = field?.editor === 'javascript' && caret !== undefined
  const start = isScript ? Math.max(from, caret.word.start + caret.quote.length) : from
  const behind = /^[^\r\n]{0,1000}/.exec(text.slice(offset, offset + 1000))?.[0] ?? ''
  const line = text.slice(start, offset) + behind
  const expression =
    expressionAt(line, offset - start) ??
    (isScript ? scriptNameAt(line, offset - start, true) : undefined)
  return expression && { start: start + expression.word.start, end: start + expression.word.end }
}
