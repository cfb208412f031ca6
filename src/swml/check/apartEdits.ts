import { columnOf, indentationAt, isFirstOnLine, lineBreakOf, lineStart } from '../../text/lines.ts'
import type { PairNode } from '../syntax/node.ts'
import type { Flow, Step, TextEdit } from '../types.ts'

/** Makes a step of what begins with this pair, one of a step's several; undefined where it can't be seen how. */
export function splitBefore(flow: Flow, step: Step, pair: PairNode): TextEdit[] | undefined {
  const { text } = flow
  const { start } = pair.key.range
  if (isBlock(text, step)) {
    if (step.dash < 0 || !isFirstOnLine(text, start)) return undefined
    const dash = columnOf(text, step.dash)
    if (columnOf(text, start) < dash + 2) return undefined
    const at = lineStart(text, start) + dash
    return [{ start: at, end: at + 1, text: '-' }]
  }
  const comma = text.slice(0, start).trimEnd().length - 1
  if (text[comma] !== ',') return undefined
  if (step.dash < 0)
    return [
      { start: comma, end: comma, text: '}' },
      { start, end: start, text: '{' },
    ]
  // `- {answer: {}, hangup: {}}`: the new step gets a line and a dash of its own.
  const dash = `${lineBreakOf(text)}${' '.repeat(columnOf(text, step.dash))}- {`
  return [{ start: comma, end: start, text: `}${dash}` }]
}

/** Indents this pair and all behind it, so that they belong to the step's method; undefined where it can't be done. */
export function indentInto(flow: Flow, step: Step, pair: PairNode): TextEdit[] | undefined {
  const { text } = flow
  if (!isBlock(text, step) || !isFirstOnLine(text, pair.key.range.start)) return undefined
  const from = lineStart(text, pair.key.range.start)
  // Nothing may stand behind the method; a written `null` goes.
  const head = /^[^\s:]+:([ \t]+(?:null|~))?[ \t]*(?:#.*)?\r?$/.exec(
    text.slice(step.range.start, text.indexOf('\n', step.range.start)),
  )
  if (!head || indentationAt(text, from).includes('\t')) return undefined
  const colon = text.indexOf(':', step.range.start) + 1
  const edits: TextEdit[] = head[1] ? [{ start: colon, end: colon + head[1].length, text: '' }] : []
  for (let at = from; at < step.range.end; ) {
    const next = text.indexOf('\n', at)
    const end = next < 0 ? text.length : next + 1
    if (text.slice(at, end).trim() !== '') edits.push({ start: at, end: at, text: '  ' })
    at = end
  }
  return edits
}

/** Whether the step's own keys stand below each other. */
function isBlock(text: string, step: Step): boolean {
  return text[step.range.start] !== '{'
}
