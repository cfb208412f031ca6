import { readFlow } from '../../swml/index.ts'
import { lineNumber } from '../../text/lines.ts'

/** Why a text isn't one step, in plain words with the line; undefined where it is. With or without its dash. */
export function readStepText(text: string): string | undefined {
  if (text.trim() === '')
    return 'Write the step, e.g. “- answer: {}”. The flow keeps it until then.'
  const dashed = /^\s*-(\s|$)/.test(text)
  const isJson = /^\s*[{[]/.test(text)
  const head = isJson ? '' : 'sections:\n  main:\n'
  const body = isJson
    ? `{"sections": {"main": ${/^\s*\[/.test(text) ? text : `[${text}]`}}}`
    : indent(dashed ? text : `- ${text.trimStart().replace(/\n/g, '\n  ')}`)
  const flow = readFlow(head + body)
  const error = flow.problems.find((problem) => problem.severity === 'error')
  if (error !== undefined) {
    const line = lineNumber(flow.text, error.range.start) - (isJson ? 0 : 2)
    return `Line ${Math.max(1, line)}: ${error.message} The flow keeps the step as it was until this can be read.`
  }
  const count = flow.sections[0]?.steps.length ?? 0
  if (count === 1 && flow.sections.length === 1) return undefined
  return count === 0
    ? 'This is no step. Write one, e.g. “- answer: {}”.'
    : 'This is more than one step. Keep one here, and paste the others onto the canvas.'
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')
}
