import type { Field } from '../methods/field.ts'
import { optionsOf } from '../methods/schema/scalars.ts'
import type { Caret } from './caret.ts'
import type { Completion } from './completion.ts'
import { main, sections, version } from './documentFields.ts'
import { fieldWords } from './fieldWords.ts'
import { indentUnit } from './indentUnit.ts'
import { knownValues } from './knownValues.ts'
import { fieldsWithin, type Meaning } from './meaning.ts'
import type { Place } from './placeOf.ts'
import { scaffoldField } from './scaffold.ts'

/** Properties that the map at the caret doesn't have yet: required ones first, rarely used ones last. */
export function keyCompletions(
  text: string,
  caret: Caret,
  meaning: Meaning,
  place: Place,
): Completion[] {
  const there = new Set(caret.siblings)
  const unit = indentUnit(text)
  return [...fieldsFor(meaning), ...casesFor(meaning, place)]
    .filter((field) => !there.has(field.name))
    .sort((a, b) => rank(a) - rank(b))
    .map((field) => {
      const lead = caret.needsSpace ? ' ' : ''
      const scaffold = scaffoldField(field, caret, unit)
      return {
        kind: 'property',
        label: field.name,
        title: field.title ?? '',
        words: fieldWords(field),
        range: caret.word,
        text: lead + scaffold.text,
        caret: lead.length + scaffold.caret,
        filter: caret.quote + field.name,
        more: !caret.colon && hasChoices(field),
      }
    })
}

function fieldsFor(meaning: Meaning): readonly Field[] {
  if (meaning.kind === 'field') return fieldsWithin(meaning.field.shape)
  if (meaning.kind === 'document') return [version, sections]
  return meaning.kind === 'sections' ? [main] : []
}

/** The values that decide which steps run, where they are known. */
function casesFor(meaning: Meaning, { held, inner, variables }: Place): readonly Field[] {
  if (meaning.kind !== 'field') return []
  const { field } = meaning
  if (field.shape.kind !== 'map' || field.namesValuesOf === undefined) return []
  const { beside, otherwise } = field.namesValuesOf
  const name = held([...inner.slice(0, -1), beside]) ?? otherwise
  if (typeof name !== 'string') return []
  const { of } = field.shape
  return knownValues(variables(), name.replace(/^vars\./, '')).map((value) => ({
    ...of,
    name: value,
    title: `Where ${name} is ${value}`,
  }))
}

function rank(field: Field): number {
  return field.required ? 0 : field.deprecated ? 3 : field.advanced ? 2 : 1
}

function hasChoices({ shape, suggestions, beginnings, refersTo, role }: Field): boolean {
  const isNested = shape.kind === 'steps' || shape.kind === 'object'
  return (
    isNested ||
    optionsOf(shape) !== undefined ||
    suggestions !== undefined ||
    beginnings !== undefined ||
    refersTo !== undefined ||
    role === 'variable'
  )
}
