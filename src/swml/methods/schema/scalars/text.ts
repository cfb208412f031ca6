import * as z from 'zod/mini'
import type { FieldFacts } from '../../method.ts'
import '../setup.ts'
import { withFacts } from '../withFacts.ts'
import type { Scalar } from './scalar.ts'

/** `pattern`: what it has to look like, as a regular expression; only the schema's own words explain it. */
export type TextShape = { kind: 'text'; pattern?: string }

/** Any text. `pattern` narrows it; `error` then says in plain words what is wanted. */
export function text(facts: FieldFacts & { pattern?: RegExp; error?: string } = {}): z.ZodMiniType {
  const { pattern, error, ...rest } = facts
  if (!pattern) return withFacts(z.string(), rest)
  return withFacts(z.string().check(z.regex(pattern, error)), { ...rest, pattern: pattern.source })
}

/** Text, also of one form only. */
export const textKind: Scalar<TextShape> = {
  read: (schema, { pattern }) =>
    schema instanceof z.core.$ZodString
      ? { kind: 'text', ...(pattern === undefined ? {} : { pattern }) }
      : undefined,
  wanted: (_, value) => (typeof value === 'object' ? 'text' : 'text: put it in quotes'),
  expected: 'text',
  holds: (value) => typeof value === 'string',
  isText: true,
}
