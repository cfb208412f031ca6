import type { Field } from '../methods/field.ts'
import { isScalar, optionsOf } from '../methods/schema/scalars.ts'
import { printScalar } from '../print/printScalar.ts'
import { namesIn } from '../streams/namesIn.ts'
import type { Flow } from '../types.ts'
import type { Caret } from './caret.ts'
import type { Completion } from './completion.ts'
import type { Meaning } from './meaning.ts'
import type { Place } from './placeOf.ts'

type Offer = { value: string | boolean | number; title: string; kind: Completion['kind'] }

/** The values a field may have, where they can be told: choices, true and false, names in this flow, suggestions. */
export function valueCompletions(place: Place, caret: Caret, meaning: Meaning): Completion[] {
  const offers =
    meaning.kind === 'field'
      ? [...variableNames(meaning.field, place), ...offersFor(meaning.field, place.flow, caret)]
      : meaning.kind === 'version'
        ? versions
        : []
  const seen = new Set<string>()
  return offers.flatMap(({ value, title, kind }) => {
    const label = String(value)
    if (seen.has(label)) return []
    seen.add(label)
    const text = (caret.needsSpace ? ' ' : '') + written(value, caret)
    return {
      kind,
      label,
      title,
      words: [],
      range: caret.word,
      text,
      // What only begins a value is gone on with, inside its quotes.
      caret: text.length - (/[:/]["']$/.test(text) ? 1 : 0),
      filter: caret.quote + label,
      more: false,
    }
  })
}

const versions: readonly Offer[] = [
  { value: '1.0.0', title: 'The only version there is', kind: 'value' },
]

/** The variables whose name may stand here, and the step that sets each. */
function variableNames(field: Field, { variables }: Place): Offer[] {
  const { role, ownVariable } = field
  if (role !== 'variable' && !ownVariable) return []
  const known = variables().filter(({ from }) => !ownVariable || from !== undefined)
  return known.map(({ name, help }) => ({
    value: ownVariable ? name.replace(/^vars\./, '') : name,
    title: help,
    kind: 'reference',
  }))
}

function offersFor(field: Field, flow: Flow, { trail }: Caret): Offer[] {
  const offers: Offer[] = []
  if (field.refersTo !== undefined) {
    const title = { label: 'A label in this flow', section: 'A section of this flow' }
    const names = namesIn(flow, field.refersTo)
    // A section seldom runs itself.
    const own = field.refersTo === 'section' ? trail[1] : undefined
    for (const value of names.toSorted((a, b) => Number(a === own) - Number(b === own))) {
      const known =
        field.refersTo === 'label' || field.refersTo === 'section'
          ? title[field.refersTo]
          : 'Started in this flow'
      offers.push({ value, title: known, kind: 'reference' })
    }
  }
  offers.push(...offersOfShape(field, field.shape))
  for (const value of [...(field.suggestions ?? []), ...(field.beginnings ?? [])]) {
    offers.push({ value, title: '', kind: 'value' })
  }
  return offers
}

function offersOfShape(field: Field, shape: Field['shape']): Offer[] {
  if (shape.kind === 'union') return shape.forms.flatMap((form) => offersOfShape(field, form.shape))
  if (!isScalar(shape)) return []
  const { choices, default: unset } = field
  const options = optionsOf(shape)
  if (options === undefined)
    return typeof unset === 'number' ? [{ value: unset, title: whenNotSet, kind: 'value' }] : []
  return options.map((value) => {
    const words = typeof value === 'string' && choices && Object.hasOwn(choices, value)
    const title = [words ? choices[value] : '', unset === value ? whenNotSet : '']
    return { value, title: title.filter(Boolean).join(', '), kind: 'value' }
  })
}

const whenNotSet = 'when not set'

function written(value: Offer['value'], caret: Caret): string {
  if (typeof value !== 'string') return String(value)
  if (caret.style === 'json' || caret.quote === '"') return JSON.stringify(value)
  return printScalar(value, caret.style, caret.quote === "'" ? 'single' : 'plain')
}
