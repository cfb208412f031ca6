import { placeInWords } from '../commands/siblings.ts'
import type { DocumentState } from '../document/types.ts'
import { type Problem, stepAtOffset, titleOf } from '../swml/index.ts'

/** Where a problem is, as a person counts: "Start audio stream, step 2 of 7 in main · codec". */
export function problemPlace(state: DocumentState, problem: Problem): string {
  const step = stepOf(state, problem)
  if (step === undefined) return sectionWords(problem)
  const inner = problem.path
    .slice(step.path.length)
    .filter((key, index) => typeof key === 'string' && !(index === 0 && key === step.method))
  const place = `${titleOf(step.method) || 'Step'}, ${placeInWords(state.flow, step)}`
  return [place, inner.join(' › ')].filter(Boolean).join(' · ')
}

/** All that the filter of the list looks into, in small letters. */
export function problemText(state: DocumentState, problem: Problem): string {
  const step = stepOf(state, problem)
  const { message, code, platformError = '', path } = problem
  const title = step === undefined ? '' : titleOf(step.method)
  return `${message} ${code} ${platformError} ${title} ${path.join(' ')}`.toLowerCase()
}

function stepOf({ flow, stale }: DocumentState, { range }: Problem) {
  return stale ? undefined : stepAtOffset(flow, range.start)
}

function sectionWords({ path }: Problem): string {
  const [first, name] = path
  return first === 'sections' && name !== undefined ? `Section ${name}` : 'In the document'
}
