import type { Field } from '../methods/field.ts'
import type { Caret } from './caret.ts'
import type { Completion } from './completion.ts'
import { fieldWords } from './fieldWords.ts'
import { indentUnit } from './indentUnit.ts'
import { fieldsWithin, type Meaning } from './meaning.ts'
import { scaffoldField } from './scaffold.ts'

/** Properties that the map at the caret doesn't have yet: required ones first, rarely used ones last. */
export function keyCompletions(text: string, caret: Caret, meaning: Meaning): Completion[] {
  const there = new Set(caret.siblings)
  const unit = indentUnit(text)
  return fieldsFor(meaning)
    .filter((field) => !there.has(field.name))
    .sort((a, b) => rank(a) - rank(b))
    .map((field) => {
      const lead = caret.cramped ? ' ' : ''
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

function rank(field: Field): number {
  return field.required ? 0 : field.deprecated ? 3 : field.advanced ? 2 : 1
}

function hasChoices({ shape, suggestions, refersTo }: Field): boolean {
  const { kind } = shape
  const nested = kind === 'steps' || kind === 'object'
  return (
    kind === 'choice' ||
    kind === 'boolean' ||
    nested ||
    suggestions !== undefined ||
    refersTo !== undefined
  )
}

const version: Field = {
  name: 'version',
  title: 'Version of SWML',
  description: 'Always 1.0.0.',
  example: '1.0.0',
  required: false,
  variable: false,
  suggestions: ['1.0.0'],
  shape: { kind: 'text' },
}

const main: Field = {
  name: 'main',
  title: 'Where the call begins',
  description: 'The section that runs first.',
  required: true,
  variable: false,
  shape: { kind: 'steps' },
}

const sections: Field = {
  name: 'sections',
  title: 'Sections',
  description: 'The parts of the flow by name, each a list of steps. The call begins in main.',
  required: true,
  variable: false,
  shape: { kind: 'object', fields: [main] },
}
