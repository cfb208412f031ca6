import { methods } from '../methods/index.ts'
import type { Range } from '../types.ts'
import { caretAt } from './caretAt.ts'
import { fieldWords, methodWords } from './fieldWords.ts'
import { fieldsWithin, meaningOf } from './meaning.ts'
import { unquoted } from './yamlLine.ts'

export type Hover = { title: string; words: readonly string[]; range: Range }

/** What the word at an offset means, in plain words; undefined where nothing is known. The text may be broken. */
export function hoverAt(text: string, offset: number): Hover | undefined {
  const caret = caretAt(text, offset)
  if (caret === undefined || caret.word.start === caret.word.end) return undefined
  const range = caret.word
  const word = unquoted(text.slice(range.start, range.end))
  const meaning = meaningOf(caret.trail)
  if (meaning === undefined) return undefined
  if (meaning.kind === 'step') {
    const method = methods.get(word)
    return method && { title: method.title, words: methodWords(method), range }
  }
  if (caret.at !== 'value' && meaning.kind === 'field') {
    const field = fieldsWithin(meaning.field.shape).find(({ name }) => name === word)
    if (field !== undefined)
      return { title: field.title ?? field.name, words: fieldWords(field), range }
  }
  if (caret.at === 'key' || meaning.kind !== 'field') return undefined
  const { field } = meaning
  return { title: field.title ?? field.name, words: fieldWords(field), range }
}
