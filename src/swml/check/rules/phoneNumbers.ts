import { get } from '../../plain.ts'
import { replaceWith } from '../fixes.ts'
import { hasVariable } from '../hasVariable.ts'
import type { StepRule } from '../rule.ts'

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
  check: ({ step, definition, body }) => {
    if (!definition) return []
    return properties.flatMap((property) => {
      const value = get(body, property)
      if (typeof value !== 'string' || hasVariable(value) || !isDigits(value) || isRight(value))
        return []
      const digits = value.replace(/[^+\d]/g, '')
      return {
        code: 'phone-number',
        message: `Write the number as it is dialled from abroad, a plus, the country and the number, without spaces: ${example(digits)}.`,
        path: [step.method, property],
        fixes: (where) =>
          isRight(digits) ? replaceWith(where, `Change to ${digits}`, digits) : [],
      }
    })
  },
}

const properties = ['to', 'from', 'to_number', 'from_number']

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
