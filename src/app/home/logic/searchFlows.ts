import type { FlowEntry } from '../../../flows/types.ts'
import { methods } from '../../../swml/index.ts'
import { wordScore } from '../../../text/wordScore.ts'

/** A flow that words were found in; `inName`: all of them in its name, so that nothing more has to be said. */
export type FoundFlow = { flow: FlowEntry; inName: boolean }

/**
 * The flows in whose name or contents all words are found: those found by their names first, then those that say the
 * words, then those whose steps are called so (“speak” finds what plays a text); else in the order they have.
 *
 * @param words as `wordsOf` gives them; none: all flows
 */
export function searchFlows(
  flows: readonly FlowEntry[],
  words: readonly string[],
): readonly FoundFlow[] {
  const steps = words.map(stepsCalled)
  const found: Record<Where, FoundFlow[]> = { name: [], text: [], steps: [] }
  for (const flow of flows) {
    const places = words.map((word, at) => whereIn(flow, word, steps[at]))
    if (places.includes(undefined)) continue
    const furthest = order.findLast((where) => places.includes(where)) ?? 'name'
    found[furthest].push({ flow, inName: furthest === 'name' })
  }
  return order.flatMap((where) => found[where])
}

const order = ['name', 'text', 'steps'] as const
type Where = (typeof order)[number]

/** The first place where a flow has a word; `steps`: those that are called so. */
function whereIn(flow: FlowEntry, word: string, steps: RegExp | undefined): Where | undefined {
  const { name, text } = flow
  if (wordScore([word], { names: [name] }) !== undefined) return 'name'
  if (text === undefined) return undefined
  if (inSmallLetters(flow, text).includes(word)) return 'text'
  return steps?.test(text) ? 'steps' : undefined
}

const small = new WeakMap<FlowEntry, string>()

function inSmallLetters(flow: FlowEntry, text: string): string {
  const known = small.get(flow)
  if (known !== undefined) return known
  const lower = text.toLowerCase()
  small.set(flow, lower)
  return lower
}

/**
 * Finds, as they are written, the steps that are called by a word; undefined where none is. Steps are items of lists, so
 * that a property of the same name (what a prompt plays) is none.
 */
function stepsCalled(word: string): RegExp | undefined {
  const called = [...methods.values()].filter(
    ({ title, synonyms }) => (wordScore([word], { names: [title], synonyms }) ?? 2) < 2,
  )
  if (called.length === 0) return undefined
  const names = called.map(({ name }) => name).join('|')
  const inBlock = `^[ \\t]*(?:-[ \\t]+)+["']?(?:${names})["']?[ \\t]*(?::|\\r?$)`
  const inLine = `[[,]\\s*(?:\\{\\s*)?["']?(?:${names})["']?\\s*[:,\\]]`
  return new RegExp(`${inBlock}|${inLine}`, 'm')
}
