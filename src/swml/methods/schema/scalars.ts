import * as z from 'zod'
import type { FieldFacts } from '../method.ts'
import './setup.ts'

type Limits = { min?: number; max?: number }

/** Any text. `pattern` narrows it; `error` then says in plain words what is wanted. */
export function text(facts: FieldFacts & { pattern?: RegExp; error?: string } = {}): z.ZodType {
  const { pattern, error, ...rest } = facts
  const schema = pattern ? z.string().regex(pattern, error) : z.string()
  return schema.meta(pattern ? { ...rest, pattern: pattern.source } : rest)
}

/** A number, also with a fraction; `min` and `max` are inclusive. */
export function number(facts: FieldFacts & Limits = {}): z.ZodType {
  const { min, max, ...rest } = facts
  return limited(z.number(), min, max).meta(rest)
}

/** A whole number; `min` and `max` are inclusive. */
export function whole(facts: FieldFacts & Limits = {}): z.ZodType {
  const { min, max, ...rest } = facts
  return limited(z.int(), min, max).meta(rest)
}

/** Yes or no. */
export function flag(facts: FieldFacts = {}): z.ZodType {
  return z.boolean().meta(facts)
}

/** One of a list of words: `choice({ GET: 'GET', POST: 'POST' })`; the values are plain words for people. */
export function choice(choices: Record<string, string>, facts: FieldFacts = {}): z.ZodType {
  return z.enum(Object.keys(choices)).meta({ ...facts, choices })
}

function limited(schema: z.ZodNumber, min?: number, max?: number): z.ZodNumber {
  const above = min === undefined ? schema : schema.min(min)
  return max === undefined ? above : above.max(max)
}
