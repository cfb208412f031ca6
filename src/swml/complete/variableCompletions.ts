import { lineStart } from '../../text/lines.ts'
import { titleOf } from '../methods/titleOf.ts'
import { stepAtOffset } from '../tree/stepAtOffset.ts'
import { stepById } from '../tree/stepPlaces.ts'
import type { Flow } from '../types.ts'
import { asMarkdown } from './asMarkdown.ts'
import type { Caret } from './caret.ts'
import type { Completion } from './completion.ts'
import { type Expression, expressionAt, scriptNameAt } from './expressionAt.ts'
import type { Meaning } from './meaning.ts'
import { variablesAt } from './variablesAt.ts'

/**
 * The variables that may be used at an offset: within `${…}` and `%{…}` anywhere (prompts of many lines too), and at a
 * name in JavaScript. Undefined where no variable is being written.
 */
export function variableCompletions(
  flow: Flow,
  text: string,
  offset: number,
  caret: Caret | undefined,
  meaning: Meaning | undefined,
): Completion[] | undefined {
  const expression = inText(text, offset) ?? inScript(text, offset, caret, meaning)
  if (expression === undefined) return undefined
  const path = stepAtOffset(flow, Math.min(offset, flow.text.length))?.path ?? []
  return variablesAt(flow, path).map(({ name, help, from }) => {
    const step = from === undefined ? undefined : stepById(flow, from)
    const written = expression.closed === false ? `${name}}` : name
    return {
      kind: 'reference',
      label: name,
      title: step === undefined ? '' : `from ${titleOf(step.method)}`,
      words: [asMarkdown(help)],
      range: expression.word,
      text: written,
      caret: written.length,
      filter: name,
      more: false,
    }
  })
}

function inText(text: string, offset: number): Expression | undefined {
  const start = Math.max(lineStart(text, offset), offset - 1000)
  const end = text.indexOf('\n', offset)
  const line = text.slice(start, Math.min(end === -1 ? text.length : end, offset + 1000))
  // Behind a comment sign nothing is a variable.
  if (/^\s*#/.test(line)) return undefined
  return moved(expressionAt(line, offset - start), start)
}

function inScript(
  text: string,
  offset: number,
  caret: Caret | undefined,
  meaning: Meaning | undefined,
): Expression | undefined {
  if (caret === undefined || caret.at === 'key' || meaning?.kind !== 'field') return undefined
  if (meaning.field.editor !== 'javascript') return undefined
  const start = caret.word.start + caret.quote.length
  if (offset < start) return undefined
  return moved(scriptNameAt(text.slice(start, caret.word.end), offset - start, true), start)
}

function moved(expression: Expression | undefined, by: number): Expression | undefined {
  return (
    expression && {
      ...expression,
      word: { start: expression.word.start + by, end: expression.word.end + by },
    }
  )
}
