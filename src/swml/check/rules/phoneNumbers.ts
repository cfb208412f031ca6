import type { FieldShape } from '../../methods/field.ts'
import { bodyOf } from '../../methods/fieldsOf.ts'
import { isMap } from '../../plain.ts'
import type { Path, Plain } from '../../types.ts'
import { replaceWith } from '../fixes.ts'
import { hasVariable } from '../hasVariable.ts'
import type { Finding, StepRule } from '../rule.ts'

/** Phone numbers that aren't written in the international form. */
export const phoneNumbers: StepRule = {
  reports: [
    {
      code: 'phone-number',
      severity: 'warning',
      finds:
        'A phone number that isn’t in the international form: a plus, the country, the number.',
    },
  ],
  check: ({ step, body, texts }) => {
    const mayHave = texts.some(({ text, path }) => properties.has(path.at(-1)) && isDigits(text))
    if (!mayHave) return []
    const shape = bodyOf(step.method)?.shape
    return shape ? numbersIn(shape, body, [step.method]) : []
  },
}

const properties = new Set<unknown>(['to', 'from', 'to_number', 'from_number'])

function numbersIn(shape: FieldShape, value: Plain, path: Path): Finding[] {
  if (shape.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((item, index) => numbersIn(shape.item, item, [...path, index]))
  }
  if (shape.kind === 'union') {
    const form = shape.forms.find((one) => one.accepts(value))
    return form ? numbersIn(form.shape, value, path) : []
  }
  if (shape.kind !== 'object' || !isMap(value)) return []
  return shape.fields.flatMap((field) => {
    const own = Object.hasOwn(value, field.name) ? value[field.name] : undefined
    if (own === undefined) return []
    const at = [...path, field.name]
    return properties.has(field.name) && typeof own === 'string'
      ? wrongNumber(own, at)
      : numbersIn(field.shape, own, at)
  })
}

function wrongNumber(value: string, path: Path): Finding[] {
  if (hasVariable(value) || !isDigits(value) || isRight(value)) return []
  const digits = value.replace(/[^+\d]/g, '')
  return [
    {
      code: 'phone-number',
      message: `Write the phone number with a plus, the country code and the number, without spaces: ${example(digits)}.`,
      path,
      fixes: (where) => (isRight(digits) ? replaceWith(where, `Change to ${digits}`, digits) : []),
    },
  ]
}

function isDigits(value: string): boolean {
  return /^\s*\+?[\d\s().-]{7,}$/.test(value) && value.replace(/\D/g, '').length >= 7
}

function isRight(value: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(value)
}

function example(digits: string): string {
  if (isRight(digits)) return digits
  // Ten digits are most often a North American number, but that is for the reader to decide.
  return /^[2-9]\d{9}$/.test(digits) ? `+1${digits} in North America` : 'e.g. +15551234567'
}
