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
  if (answer.job === 'steps' || answer.job === 'flow') return foundInParts(answer)
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

type Found = Extract<Answer, { job: 'steps' | 'flow' }>

/** The answer whose messages these are; undefined where they are none. `text` is what was asked about. */
export function joined(text: string, messages: readonly Answer[]): Whole | undefined {
  const steps: Step[][] = []
  const found: Problem[] = []
  for (const message of messages) {
    if (message.job === 'part') {
      steps[message.section] ??= []
      steps[message.section]?.push(...message.steps)
    } else if (message.job === 'found') found.push(...message.problems)
    else if (message.job === 'read') {
      const sections = message.result.flow.sections.map((section, index) => ({
        ...section,
        steps: steps[index] ?? [],
      }))
      return { ...message, result: withFlow(message.result, { text, sections }) }
    } else if (message.job === 'steps' || message.job === 'flow')
      return { ...message, result: [...found, ...message.result] }
    else return message
  }
  return undefined
}

type Whole = Exclude<Answer, Part | FoundPart>

function withFlow(
  result: ReadResult,
  change: Pick<ReadResult['flow'], 'text' | 'sections'>,
): ReadResult {
  return { ...result, flow: { ...result.flow, ...change } }
}
