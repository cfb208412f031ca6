import * as z from 'zod'
import './setup.ts'

/**
 * A whole text that is one variable or expression: `${call.from}`, `%{vars.count}`. It aborts, so that a union with it
 * reports what is wrong with the other form.
 */
export const variable = z
  .string()
  .regex(/^[$%]\{.*\}$/s, { abort: true })
  .meta({ title: 'Variable', example: '%{vars.name}', pattern: '^[$%]\\{.*\\}$' })

/** Accepts `${…}` and `%{…}` in place of the value; the facts of `schema` stay. */
export function orVariable(schema: z.ZodType): z.ZodType {
  // The pattern is the value's alone: a variable would not fit it.
  const { pattern: _, ...facts } = schema.meta() ?? {}
  return z.union([schema, variable]).meta(facts)
}
