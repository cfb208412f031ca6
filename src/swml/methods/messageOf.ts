import type * as z from 'zod/mini'
import type { Path, Plain } from '../types.ts'
import type { Field, FieldShape } from './field.ts'
import { kindOf } from './kinds.ts'
import { quotedValue } from './quotedValue.ts'
import { noWords } from './schema/setup.ts'
import { short } from './words/short.ts'

/** What can be wrong with a value, for those who don't read the message. */
export type ValueCode =
  | 'missing'
  | 'empty'
  | 'wrong-type'
  | 'not-in-list'
  | 'out-of-range'
  | 'too-few'
  | 'empty-key'
  | 'excluding'
  | 'bad-value'
  /** A variable where SignalWire's schema takes none. */
  | 'variable'

/** What is wrong with a value, in plain words. */
export type Said = { code: ValueCode; message: string }

/**
 * What a Zod issue means, in plain words with the way out. `value`: what stands there; `field`: what is known of the
 * place; `path`: for a place nothing is known of. Words that the schema gives itself are kept.
 */
export function messageOf(
  issue: z.core.$ZodIssue,
  value: Plain | undefined,
  field: Field | undefined,
  path: Path = [],
): Said {
  if (issue.code === 'invalid_key') {
    return { code: 'empty-key', message: issue.issues[0]?.message ?? noWords }
  }
  if (issue.code === 'custom') return { code: codeOf(issue.params), message: issue.message }
  if (issue.code === 'invalid_format' && issue.message !== noWords) {
    return { code: 'bad-value', message: issue.message }
  }
  const name = nameOf(field, path)
  if (value === undefined) return { code: 'missing', message: missing(field, name) }
  if (value === null)
    return { code: 'empty', message: `${name} is empty: fill it in or remove it.` }
  if (!field) return { code: 'wrong-type', message: `${name} does not fit here.` }
  const wanted = kindOf(field.shape).wanted(field.shape, value)
  if (isVariable(value) && !field.variable) {
    const message = `SignalWire's schema takes no variable here: ${name} must be ${wanted}.`
    return { code: 'variable', message }
  }
  if (issue.code === 'too_small' && Array.isArray(value)) {
    return { code: 'too-few', message: `Add at least ${issue.minimum} to ${name}.` }
  }
  const code =
    issue.code === 'too_small' || issue.code === 'too_big'
      ? 'out-of-range'
      : issue.code === 'invalid_value'
        ? 'not-in-list'
        : 'wrong-type'
  return { code, message: `${name} must be ${wanted}.${hint(field.shape, value)}` }
}

/** The values a list of choices offers that is nearest to what was typed, or undefined where none is near. */
export function nearestChoice(options: readonly string[], typed: string): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const wanted = plain(typed)
  if (wanted.length < 2) return undefined
  return options.find((option) => plain(option).includes(wanted) || wanted.includes(plain(option)))
}

function nameOf(field: Field | undefined, path: Path): string {
  // A name that somebody chose is no word of ours.
  const isFree = field?.title !== undefined && field.title === path.at(-1)
  if (field?.title && (field.noun || isFree)) return `“${field.title}”`
  if (field?.title) return field.title
  const key = path.at(-1)
  if (typeof key === 'number') return `Entry ${key + 1}`
  return path.length === 0 ? 'The step' : short(key) || 'This entry'
}

function missing(field: Field | undefined, name: string): string {
  const noun = field?.noun ?? `the ${lowerFirst(name)}`
  const words = `Add ${noun}${field?.example ? `, e.g. ${field.example}` : ''}`
  // An example may be a sentence of its own.
  return /[.!?…]$/.test(words) ? words : `${words}.`
}

/** `WebSocket address` and `SIP address` keep their capitals. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]*(?:\s|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function hint(shape: FieldShape, value: Plain): string {
  if (typeof value !== 'string') return ''
  if (quotedValue(shape, value) !== undefined) return ' Write it without quotes.'
  const near = shape.kind === 'choice' ? nearestChoice(shape.options, value) : undefined
  return near ? ` Did you mean ${near}?` : ''
}

function isVariable(value: Plain): boolean {
  return typeof value === 'string' && /^[$%]\{.*\}$/s.test(value)
}

function codeOf(params: Record<string, unknown> | undefined): ValueCode {
  const code = params?.code
  return code === 'missing' || code === 'excluding' ? code : 'bad-value'
}
