import type * as z from 'zod/mini'
import type { FieldFacts } from '../method.ts'
import { text } from './scalars.ts'
import { withFacts } from './withFacts.ts'

/**
 * An address that begins with one of `schemes` (`wss://`). Variables may stand anywhere in it. Whether anything can
 * be reached there is for the checks to say, which may look at all of it.
 */
export function address(schemes: readonly string[], facts: FieldFacts = {}): z.ZodMiniType {
  const begins = schemes.map((scheme) => scheme.replaceAll('/', '\\/')).join('|')
  return withFacts(text(facts), {
    address: { schemes },
    beginnings: facts.beginnings ?? schemes,
    pattern: `^(${begins}|.*[$%]\\{)`,
  })
}

/** An address on the web: http:// or https://. */
export function webAddress(facts: FieldFacts = {}): z.ZodMiniType {
  return address(['https://', 'http://'], { example: 'https://example.com/events', ...facts })
}

declare module 'zod/v4/core' {
  interface GlobalMeta {
    /** For JSON Schema, which cannot run `refine`. */
    pattern?: string
  }
}
