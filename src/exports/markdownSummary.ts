import { jumpsOf } from '../layout/jumps/jumpsOf.ts'
import { emptyLabels, fallThroughLabel } from '../layout/sizes.ts'
import {
  describeStream,
  type Flow,
  fallsThrough,
  lifetimes,
  placeInWords,
  type Step,
  startedIn,
  stepById,
  stepWords,
  summaryOf,
  titleOf,
} from '../swml/index.ts'
import type { ExportKind } from './exportKind.ts'
import { markdownText } from './markdownText.ts'

/** What the flow does, in words that GitHub, a wiki or a ticket shows as headings and lists. */
export const markdownSummary = {
  id: 'markdown',
  title: 'Markdown summary',
  gives: 'What the flow does, in words: for a wiki or a ticket. Secrets are masked.',
  ending: 'md',
  from: 'flow',
  write: ({ name, flow }) => {
    const jumps = wordsOfJumps(flow)
    const lines = [`# ${markdownText(name) || 'Untitled'}`]
    for (const { name: section, steps } of flow.sections) {
      lines.push('', `## ${markdownText(section) || 'A section without a name'}`, '')
      if (steps.length === 0) lines.push(emptyLabels.section)
      addSteps(lines, steps, '', jumps)
    }
    if (flow.sections.length === 0) lines.push('', emptyLabels.section)
    const background = inBackground(flow)
    if (background.length > 0) lines.push('', '## Runs in the background', '', ...background)
    return `${lines.join('\n')}\n`
  },
} as const satisfies ExportKind

/** A numbered list, and below its steps their branches; `indent`: the blanks before its lines. */
function addSteps(
  lines: string[],
  steps: readonly Step[],
  indent: string,
  jumps: ReadonlyMap<number, string>,
): void {
  steps.forEach((step, index) => {
    const number = `${index + 1}. `
    const does = markdownText(summaryOf(step) + (jumps.get(step.id) ?? ''))
    lines.push(
      `${indent}${number}**${markdownText(titleOf(step.method))}**${does === '' ? '' : `: ${does}`}`,
    )
    // What belongs to an item stands below its words, whatever the width of its number.
    const below = indent + ' '.repeat(number.length)
    for (const branch of step.branches) {
      const nothing = branch.steps.length === 0 ? `: ${emptyLabels.branch}` : ''
      lines.push(`${below}- *${markdownText(branch.label) || '…'}*${nothing}`)
      addSteps(lines, branch.steps, `${below}  `, jumps)
    }
    if (fallsThrough(step)) lines.push(`${below}- *${fallThroughLabel}*`)
  })
}

/** Which step a jump to a label leads to, by the id of the step that jumps; that to a section names it already. */
function wordsOfJumps(flow: Flow): Map<number, string> {
  return new Map(
    jumpsOf(flow).flatMap((jump) =>
      jump.kind === 'goto' ? [[jump.from, ` (${stepWords(flow, jump.to, jump.from)})`]] : [],
    ),
  )
}

/** Streams, recordings and the like, with where they start and stop. */
function inBackground(flow: Flow): string[] {
  return startedIn(flow)
    .flatMap((resource) => lifetimes(flow, resource).spans)
    .flatMap((span) => {
      const step = stepById(flow, span.stepId)
      if (step === undefined) return []
      const place = placeInWords(flow, step.path)
      return `- ${markdownText(`${place[0]?.toUpperCase()}${place.slice(1)}: ${describeStream(flow, span)}`)}`
    })
}
