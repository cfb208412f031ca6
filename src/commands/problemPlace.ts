import { isStale } from '../document/analysis.ts'
import { heavyText } from '../document/reader.ts'
import type { DocumentState } from '../document/types.ts'
import {
  type Path,
  type Problem,
  placeInWords,
  type Step,
  stepAtOffset,
  titleOf,
} from '../swml/index.ts'
import { lineNumber } from '../text/lines.ts'
import { goToText } from './goToText.ts'
import type { CommandContext } from './types.ts'

/** Where a problem is, as a person counts: "Start audio stream, step 2 of 7 in main · codec". */
export function problemPlace(state: DocumentState, problem: Problem): string {
  const step = stepOf(state, problem)
  if (step === undefined) return documentWords(state.text, problem)
  const inner = fieldOf(step, problem).filter((key) => typeof key === 'string')
  const place = `${titleOf(step.method) || 'Step'}, ${placeInWords(state.flow, step.path)}`
  return [place, inner.join(' › ')].filter(Boolean).join(' · ')
}

/** All that the filter of the list looks into, in small letters. */
export function problemText(state: DocumentState, problem: Problem): string {
  const step = stepOf(state, problem)
  const { message, code, platformError = '', path } = problem
  const title = step === undefined ? '' : titleOf(step.method)
  return `${message} ${code} ${platformError} ${title} ${path.join(' ')}`.toLowerCase()
}

/** Leads to a problem: its step, seen and with its form at the field in question, or else the code. */
export function showProblem(context: CommandContext, problem: Problem): void {
  const { document, ports } = context
  const step = stepOf(document.store.getState(), problem)
  if (step === undefined) {
    goToText(context, problem.range.start)
    return
  }
  document.select([step.id])
  ports.view.reveal(step.id)
  ports.panes.focus('inspector', fieldOf(step, problem))
}

/** Where in a step a problem is, from its method's value on. */
function fieldOf(step: Step, { path }: Problem): Path {
  const inner = path.slice(step.path.length)
  return inner[0] === step.method ? inner.slice(1) : inner
}

function stepOf({ flow, analysis }: DocumentState, { range }: Problem) {
  return isStale({ analysis }) ? undefined : stepAtOffset(flow, range.start)
}

function documentWords(text: string, { path, range }: Problem): string {
  const [first, name] = path
  if (first === 'sections' && name !== undefined) return `Section ${name}`
  // In a very long text its lines aren't counted for each of its problems.
  if (text.length > heavyText) return 'In the document'
  return `In the document, line ${lineNumber(text, range.start)}`
}
