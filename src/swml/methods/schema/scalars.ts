import * as z from 'zod/mini'
import type { FieldFacts } from '../method.ts'
import './setup.ts'
import { withFacts } from './withFacts.ts'

type Limits = { min?: number; max?: number }

/** Any text. `pattern` narrows it; `error` then says in plain words what is wanted. */
export function text(facts: FieldFacts & { pattern?: RegExp; error?: string } = {}): z.ZodMiniType {
  const { pattern, error, ...rest } = facts
  if (!pattern) return withFacts(z.string(), rest)
  return withFacts(z.string().check(z.regex(pattern, error)), { ...rest, pattern: pattern.source })
}

/** A number, also with a fraction; `min` and `max` are inclusive. */
export function number(facts: FieldFacts & Limits = {}): z.ZodMiniType {
  const { min, max, ...rest } = facts
  return withFacts(limited(z.number(), min, max), rest)
}

/** A whole number; `min` and `max` are inclusive. */
export function whole(facts: FieldFacts & Limits = {}): z.ZodMiniType {
  const { min, max, ...rest } = facts
  return withFacts(limited(z.int(), min, max), rest)
}

/** Yes or no. */
export function flag(facts: FieldFacts = {}): z.ZodMiniType {
  return withFacts(z.boolean(), facts)
}

/** One of a list of words: `choice({ GET: 'GET', POST: 'POST' })`; the values are plain words for people. */
export function choice(choices: Record<string, string>, facts: FieldFacts = {}): z.ZodMiniType {
  return withFacts(z.enum(Object.keys(choices)), { ...facts, choices })
}

function limited<S extends z.ZodMiniNumber>(schema: S, min?: number, max?: number): S {
  const above = min === undefined ? schema : schema.check(z.gte(min))
  return max === undefined ? above : above.check(z.lte(max))
}
