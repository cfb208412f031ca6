import { controlOf } from '../methods/definitionOf.ts'
import type { Question } from '../methods/question.ts'
import { summaryOf } from '../methods/summaryOf.ts'
import { titleOf } from '../methods/titleOf.ts'
import { startsWith } from '../tree/paths.ts'
import type { Flow, Path, Step } from '../types.ts'
import { type Asked, againIn, askedAt, jumpOf } from './asked.ts'

/** Where a choice may lead: a section, a label of this one, the question once more, or a step of its own. */
export type Lead =
  | { kind: 'section' | 'label'; name: string }
  | { kind: 'again' }
  | { kind: 'method'; name: string }

/** A list of steps that an answer leads to, in words. */
export type Leading = {
  /** Of its list of steps. */
  path: Path
  /** "Stops the audio stream, then connects to +15551234567"; "Nothing yet". */
  words: string
  steps: number
  /** Where it leads, if it does nothing else. */
  lead: Lead | undefined
}

/** A key, or a word, that the caller may answer with. */
export type Choice = Leading & { key: string }

/** What may be answered to a question, and what then happens; plain data. */
export type Choices = {
  question: Question
  /** The step right after the question that chooses by its answer; undefined where there is none. */
  decision: Path | undefined
  choices: readonly Choice[]
  /** Where the answer is none of them, or there is none. */
  otherwise: Leading | undefined
  /** How often the question is asked again then: `max` times, or as often as SignalWire lets it. */
  again: { where: 'otherwise' | 'after'; max: number | undefined } | undefined
}

/** What may be answered to the question at `path`; undefined where the step there asks nothing. */
export function choicesOf(flow: Flow, path: Path): Choices | undefined {
  const asked = askedAt(flow, path)
  if (!asked) return undefined
  const { question, decision, otherwise } = asked
  const again = againIn(asked)
  return {
    question,
    decision: decision?.step.path,
    choices: decision
      ? decision.step.branches
          .filter(({ path }) => startsWith(path, decision.cases))
          .map((branch) => ({
            key: String(branch.path.at(-1)),
            ...leading(flow, asked, branch.path, branch.steps),
          }))
      : [],
    otherwise: decision && otherwise && leading(flow, asked, decision.otherwise, otherwise),
    again: again && { where: again.where, max: again.max },
  }
}

/** Where a list of steps leads, if it does nothing else: undefined also where it is empty. */
export function leadOf(flow: Flow, asked: Asked, steps: readonly Step[]): Lead | undefined {
  const [only, ...more] = steps
  if (!only || more.length > 0) return undefined
  const jump = jumpOf(only)
  if (jump) return asked.labels.includes(jump.label) ? { kind: 'again' } : labelled(jump.label)
  const { call } = controlOf(only)
  const isSection = flow.sections.some(({ name }) => name === call?.dest)
  return call?.forGood && isSection ? { kind: 'section', name: call.dest } : undefined
}

function leading(flow: Flow, asked: Asked, path: Path, steps: readonly Step[]): Leading {
  const lead = leadOf(flow, asked, steps)
  return { path, words: wordsOf(asked, steps), steps: steps.length, lead }
}

function labelled(name: string): Lead {
  return { kind: 'label', name }
}

const mostTold = 3

function wordsOf(asked: Asked, all: readonly Step[]): string {
  // A label does nothing.
  const does = all.filter((step) => controlOf(step).label === undefined)
  const steps = does.length > 0 ? does : all
  const [only, ...more] = steps
  if (!only) return 'Nothing yet'
  const isAgain = (step: Step) => asked.labels.includes(jumpOf(step)?.label ?? '')
  if (more.length === 0)
    return isAgain(only) ? 'Ask again' : summaryOf(only) || titleOf(only.method)
  const said = steps.slice(0, mostTold).map((step, index) => {
    const words = isAgain(step) ? 'Ask again' : summaryOf(step) || titleOf(step.method)
    return index === 0 ? words : words.charAt(0).toLowerCase() + words.slice(1)
  })
  const rest = steps.length - said.length
  return said.join(', then ') + (rest > 0 ? ` and ${rest} more` : '')
}
