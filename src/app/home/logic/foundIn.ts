import {
  eachStep,
  type Flow,
  maskSource,
  methods,
  summaryOf,
  titleOf,
} from '../../../swml/index.ts'
import { type Searched, wordScore } from '../../../text/wordScore.ts'

/** Where in a flow words were found: a section’s name, a step, or a line of the text. What is secret is masked. */
export type FoundIn = { what: 'section' | 'step' | 'line'; text: string }

/** Characters that are shown of what was found. */
const shown = 90

/**
 * The place of a flow that says the most of the words, the first of those that say as many; else a step that is called
 * so; undefined where there is none.
 */
export function foundIn(flow: Flow, words: readonly string[]): FoundIn | undefined {
  let best: FoundIn | undefined
  let most = 0
  const look = (what: FoundIn['what'], text: string, synonyms?: string) => {
    if (most >= words.length) return
    const said = countIn(words, { names: [text] })
    // What is said counts more than any number of other words for it.
    const found = said > 0 ? said : countIn(words, { names: [], synonyms }) / (words.length + 1)
    if (found <= most) return
    most = found
    best = { what, text: cutAround(text, words) }
  }
  for (const { name } of flow.sections) look('section', name)
  eachStep(flow, (step) => {
    const summary = summaryOf(step)
    const title = titleOf(step.method)
    const text = summary === '' ? title : `${title}: ${summary}`
    look('step', text, methods.get(step.method)?.synonyms)
  })
  for (const line of maskSource(flow.text).split('\n')) look('line', line.trim())
  return best
}

function countIn(words: readonly string[], searched: Searched): number {
  return words.filter((word) => wordScore([word], searched) !== undefined).length
}

/** So much of a long text that the first word found in it can be seen. */
function cutAround(text: string, words: readonly string[]): string {
  if (text.length <= shown) return text
  const lower = text.toLowerCase()
  const at = Math.min(...words.map((word) => lower.indexOf(word)).filter((place) => place >= 0))
  const start = Number.isFinite(at) && at > shown / 2 ? at - shown / 3 : 0
  // Not in the middle of a character.
  const cut = text.slice(start, start + shown).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
  return `${start > 0 ? '…' : ''}${cut.trim()}${start + shown < text.length ? '…' : ''}`
}
