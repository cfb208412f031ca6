import type { Problem, Step } from '../../swml/index.ts'
import type { ReadResult } from '../reader.ts'
import type { Answer, FoundPart, Part } from './messages.ts'

/** Receiving so many steps takes the page a few milliseconds. */
const mostSteps = 500

/** And so many problems. */
const mostProblems = 1_000

/**
 * An answer as the messages to send: what is long goes some at a time, since a page that receives all at once stands
 * still for it. The text doesn't go along; whoever asked has it.
 */
export function inParts(answer: Answer): Answer[] {
  if (answer.job === 'each' || answer.job === 'across') return foundInParts(answer)
  if (answer.job !== 'read') return [answer]
  const { id, result } = answer
  const parts: Part[] = []
  const sections = result.flow.sections.map((section, index) => {
    for (let from = 0; from < section.steps.length; from += mostSteps)
      parts.push({
        id,
        job: 'part',
        section: index,
        steps: section.steps.slice(from, from + mostSteps),
      })
    return { ...section, steps: [] }
  })
  return [...parts, { id, job: 'read', result: withFlow(result, { text: '', sections }) }]
}

function foundInParts(answer: Found): Answer[] {
  const { id, result } = answer
  const parts: FoundPart[] = []
  let from = 0
  for (; from + mostProblems < result.length; from += mostProblems)
    parts.push({ id, job: 'found', problems: result.slice(from, from + mostProblems) })
  return [...parts, { ...answer, result: result.slice(from) }]
}

type Found = Extract<Answer, { job: 'each' | 'across' }>

/** What a check found, from its parts in the order in which they came. */
export function allFound(parts: readonly FoundPart[], last: readonly Problem[]): Problem[] {
  return [...parts.flatMap(({ problems }) => problems), ...last]
}

/** What was read, from its parts in the order in which they came. */
export function fromParts(text: string, parts: readonly Part[], last: ReadResult): ReadResult {
  const steps: Step[][] = last.flow.sections.map(() => [])
  for (const part of parts) steps[part.section]?.push(...part.steps)
  const sections = last.flow.sections.map((section, index) => ({
    ...section,
    steps: steps[index] ?? [],
  }))
  return withFlow(last, { text, sections })
}

function withFlow(
  result: ReadResult,
  change: Pick<ReadResult['flow'], 'text' | 'sections'>,
): ReadResult {
  return { ...result, flow: { ...result.flow, ...change } }
}
