import * as z from 'zod/mini'
import type { FieldFacts } from '../method.ts'
import { joinWords } from '../words/joinWords.ts'
import './setup.ts'
import { withFacts } from './withFacts.ts'

/**
 * An address that begins with one of `schemes` (`wss://`). Variables may stand anywhere in it; where one stands at
 * the beginning, only the phone call can tell what it begins with.
 */
export function address(schemes: readonly string[], facts: FieldFacts = {}): z.ZodMiniType {
  const begins = schemes.map((scheme) => scheme.replaceAll('/', '\\/')).join('|')
  const problem = (value: unknown) => addressProblem(String(value), schemes, facts.example)
  const fits = z.refine<string>((value) => problem(value) === undefined, {
    error: ({ input }) => problem(input),
    params: { code: 'bad-address' },
  })
  return withFacts(z.string().check(fits), {
    beginnings: schemes,
    ...facts,
    pattern: `^(${begins}|.*[$%]\\{)`,
  })
}

/** An address on the web: http:// or https://. */
export function webAddress(facts: FieldFacts = {}): z.ZodMiniType {
  return address(['https://', 'http://'], { example: 'https://example.com/events', ...facts })
}

function addressProblem(
  value: string,
  schemes: readonly string[],
  example = `${schemes[0]}example.com`,
): string | undefined {
  const variable = value.search(/[$%]\{/)
  const literal = (variable < 0 ? value : value.slice(0, variable)).toLowerCase()
  const begins = (scheme: string) =>
    literal.startsWith(scheme) || (variable >= 0 && scheme.startsWith(literal))
  if (!schemes.some(begins)) {
    return `The address must begin with ${joinWords(schemes, 'or')}, e.g. ${example}.`
  }
  if (schemes.includes(value.toLowerCase())) {
    return `The address ends after ${value}: add the server's name, e.g. ${example}.`
  }
  return hasSpace(value) ? `An address has no spaces, e.g. ${example}.` : undefined
}

/** Spaces inside `${…}` are the expression's own. */
function hasSpace(value: string): boolean {
  return /\s/.test(value.replace(/[$%]\{[^}]*\}/g, ''))
}

declare module 'zod/v4/core' {
  interface GlobalMeta {
    /** For JSON Schema, which cannot run `refine`. */
    pattern?: string
  }
}
