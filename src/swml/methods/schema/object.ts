import * as z from 'zod/mini'
import { isMap } from '../../plain.ts'
import type { Forms } from '../field.ts'
import type { FieldFacts } from '../method.ts'
import { joinWords } from '../words/joinWords.ts'
import './setup.ts'
import { withFacts } from './withFacts.ts'

type Options<Name extends string> = FieldFacts & {
  required?: readonly NoInfer<Name>[]
  forms?: Forms
  /** Other properties are welcome too. */
  open?: boolean
}

/**
 * An object with known properties, in the order in which new ones are written. Loose: unknown ones are kept.
 * All are optional but those in `required`; `forms` says which of them stand for each other.
 */
export function object<Name extends string>(
  shape: Record<Name, z.ZodMiniType>,
  options: Options<Name> = {},
): z.ZodMiniType {
  const { required, forms, open, ...own } = options
  const facts = { ...own, ...(open ? { open } : {}) }
  const needed = new Set<string>(required)
  const entries = Object.entries<z.ZodMiniType>(shape).map(([name, schema]) => [
    name,
    needed.has(name) ? schema : z.optional(schema),
  ])
  const schema: z.ZodMiniType = z.looseObject(Object.fromEntries(entries))
  return forms ? withFacts(withForms(schema, forms), { ...facts, forms }) : withFacts(schema, facts)
}

function withForms(schema: z.ZodMiniType, forms: Forms): z.ZodMiniType {
  const names = Object.keys(forms.titles)
  const quoted = Object.values(forms.titles).map((title) => `“${title}”`)
  const words = joinWords(quoted, 'or')
  // Said at once, not only after everything else in the object is right.
  const when = () => true
  return schema.check(
    z.refine((value) => forms.mode === 'at-most-one' || count(value, names) > 0, {
      when,
      error: names.length > 2 ? `Add one of ${words}.` : `Add ${words}.`,
      params: { code: 'missing' },
    }),
    z.refine((value) => forms.mode === 'some' || count(value, names) < 2, {
      when,
      error: `Use only one of ${joinWords(quoted, 'and')}: they exclude each other.`,
      params: { code: 'excluding' },
    }),
  )
}

function count(value: unknown, names: readonly string[]): number {
  // What isn't an object is reported as such; nothing to say about its forms.
  return isMap(value) ? names.filter((name) => Object.hasOwn(value, name)).length : 1
}

declare module 'zod/v4/core' {
  interface GlobalMeta {
    forms?: Forms
    /** Of an object: other properties are welcome too. */
    open?: boolean
  }
}
