import type { FlowEntry } from '../../../flows/types.ts'
import { methods } from '../../../swml/index.ts'
import { wordScore } from '../../../text/wordScore.ts'

/** A flow that words were found in; `inName`: all of them in its name, so that nothing more has to be said. */
export type FoundFlow = { flow: FlowEntry; inName: boolean }

/**
 * The flows in whose name or contents all words are found, those found by their names first, else in the order they
 * have. Contents are what is written, and what steps are called: “speak” finds what plays a text.
 *
 * @param words as `wordsOf` gives them; none: all flows
 */
export function searchFlows(
  flows: readonly FlowEntry[],
  words: readonly string[],
): readonly FoundFlow[] {
  const steps = words.map(stepsCalled)
  const byName: FoundFlow[] = []
  const byContent: FoundFlow[] = []
  for (const flow of flows) {
    const names = [flow.name]
    const missing = words.map((word) => wordScore([word], { names }) === undefined)
    if (!missing.includes(true)) byName.push({ flow, inName: true })
    else if (words.every((word, at) => !missing[at] || holds(flow, word, steps[at])))
      byContent.push({ flow, inName: false })
  }
  return [...byName, ...byContent]
}

/** Whether a text holds a word, or a step that is called so. */
function holds(flow: FlowEntry, word: string, steps: RegExp | undefined): boolean {
  if (flow.text === undefined) return false
  return inSmallLetters(flow, flow.text).includes(word) || steps?.test(flow.text) === true
}

const small = new WeakMap<FlowEntry, string>()

function inSmallLetters(flow: FlowEntry, text: string): string {
  const known = small.get(flow)
  if (known !== undefined) return known
  const lower = text.toLowerCase()
  small.set(flow, lower)
  return lower
}

/** Finds, as they are written, the steps that are called by a word; undefined where none is. */
function stepsCalled(word: string): RegExp | undefined {
  const called = [...methods.values()].filter(
    ({ title, synonyms }) => (wordScore([word], { names: [title], synonyms }) ?? 2) < 2,
  )
  if (called.length === 0) return undefined
  const names = called.map(({ name }) => name).join('|')
  return new RegExp(`(?:^|[\\s{,[])(?:-\\s+)?["']?(?:${names})["']?\\s*(?::|[,\\]}]|$)`, 'm')
}
