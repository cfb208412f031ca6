import * as z from 'zod/mini'
import './setup.ts'
import { withFacts } from './withFacts.ts'

/**
 * A whole text that is one variable or expression: `${call.from}`, `%{vars.count}`. It aborts, so that a union with it
 * reports what is wrong with the other form.
 */
export const variable = withFacts(z.string().check(z.regex(/^[$%]\{.*\}$/s, { abort: true })), {
  title: 'Variable',
  example: '%{vars.name}',
  pattern: '^[$%]\\{.*\\}$',
})

/** Accepts `${…}` and `%{…}` in place of the value; the facts of `schema` stay. */
export function orVariable(schema: z.ZodMiniType): z.ZodMiniType {
  // The pattern is the value's alone: a variable would not fit it.
  const { pattern: _, ...facts } = z.globalRegistry.get(schema) ?? {}
  return withFacts(z.union([schema, variable]), facts)
}
