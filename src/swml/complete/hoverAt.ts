import type { Field } from '../methods/field.ts'
import { methods } from '../methods/index.ts'
import type { Flow } from '../types.ts'
import { asMarkdown } from './asMarkdown.ts'
import { caretAt } from './caretAt.ts'
import { main, section, sections, version } from './documentFields.ts'
import { fieldWords, methodWords } from './fieldWords.ts'
import type { Hover } from './hover.ts'
import { fieldsWithin, type Meaning, meaningOf } from './meaning.ts'
import { placeOf } from './placeOf.ts'
import { variableHover } from './variableHover.ts'
import { unquoted } from './yamlLine.ts'

/**
 * What the word at an offset means, in plain words; undefined where nothing is known. The text may be broken; `flow`,
 * which may be an older one, is only asked for the names it holds.
 */
export function hoverAt(flow: Flow, text: string, offset: number): Hover | undefined {
  const caret = caretAt(text, offset)
  const meaning = caret && meaningOf(caret.trail)
  const variable = variableHover(flow, text, offset, caret, meaning)
  if (variable !== undefined) return variable
  if (!caret || !meaning || caret.word.start === caret.word.end) return undefined
  const range = caret.word
  const word = unquoted(text.slice(range.start, range.end))
  if (meaning.kind === 'step') {
    const method = methods.get(word)
    return method && { title: method.title, words: methodWords(method), range }
  }
  if (caret.at !== 'value') {
    const field = fieldNamed(meaning, word)
    if (field !== undefined)
      return { title: field.title ?? field.name, words: fieldWords(field), range }
    const words = ownName(meaning, () => placeOf(flow, text, offset, caret, meaning))
    if (words !== undefined) return { title: word, words, range }
  }
  const field = caret.at === 'key' ? undefined : valueField(meaning)
  if (field === undefined) return undefined
  const title = field.title ?? titleOfMethod(meaning) ?? field.name
  return { title, words: fieldWords(field), range }
}

/** The property of this name, at the document's top too. */
function fieldNamed(meaning: Meaning, name: string): Field | undefined {
  const fields =
    meaning.kind === 'document'
      ? [version, sections]
      : meaning.kind === 'sections'
        ? [main]
        : meaning.kind === 'field'
          ? fieldsWithin(meaning.field.shape)
          : []
  return fields.find((field) => field.name === name)
}

/** What a name is that the flow's writer has chosen: a section's, a case's, a parameter's. */
function ownName(
  meaning: Meaning,
  place: () => ReturnType<typeof placeOf>,
): readonly string[] | undefined {
  if (meaning.kind === 'sections') return fieldWords(section)
  if (meaning.kind !== 'field' || meaning.field.shape.kind !== 'map') return undefined
  const { title, description, namesValuesOf } = meaning.field
  const about = [title, description].filter((words) => words !== undefined)
  if (namesValuesOf === undefined) return about
  const { held, inner } = place()
  const variable = held([...inner.slice(0, -1), namesValuesOf.beside]) ?? namesValuesOf.otherwise
  return [
    `These steps run where ${variable ? asMarkdown(String(variable)) : 'the variable'} is this.`,
  ]
}

function valueField(meaning: Meaning): Field | undefined {
  if (meaning.kind === 'version') return version
  return meaning.kind === 'field' ? meaning.field : undefined
}

function titleOfMethod(meaning: Meaning): string | undefined {
  return meaning.kind === 'field' ? methods.get(meaning.method)?.title : undefined
}
