import * as z from 'zod/mini'
import type { FieldFacts } from '../method.ts'
import './setup.ts'
import { withFacts } from './withFacts.ts'

/** A list whose items all have one shape. */
export function list(
  item: z.ZodMiniType,
  facts: FieldFacts & { min?: number } = {},
): z.ZodMiniType {
  const { min, ...rest } = facts
  const schema = z.array(item)
  return withFacts(min === undefined ? schema : schema.check(z.minLength(min)), rest)
}

/** Free names to values of one shape. An empty name is refused. */
export function map(value: z.ZodMiniType, facts: FieldFacts = {}): z.ZodMiniType {
  const name = z.string().check(z.minLength(1, 'Give every entry a name.'))
  return withFacts(z.record(name, value), facts)
}

/** Anything at all: edited as YAML. */
export function anything(facts: FieldFacts = {}): z.ZodMiniType {
  return withFacts(z.unknown(), facts)
}

/**
 * A nested list of steps. Each step in it is checked as a step, so here it only has to be a list.
 * `only`: the methods that may stand there.
 */
export function steps(facts: FieldFacts & { only?: readonly string[] } = {}): z.ZodMiniType {
  const { only, ...rest } = facts
  return withFacts(z.array(z.unknown()), { ...rest, steps: only ?? 'any' })
}

/** One of several forms, each with a title for the switch between them. */
export function union(forms: Record<string, z.ZodMiniType>, facts: FieldFacts = {}): z.ZodMiniType {
  return withFacts(z.union(Object.values(forms)), { ...facts, formTitles: Object.keys(forms) })
}

declare module 'zod/v4/core' {
  interface GlobalMeta {
    /** A step list, of any steps or of those with one of these methods. */
    steps?: 'any' | readonly string[]
    /** Of a union's options, in their order. */
    formTitles?: readonly string[]
  }
}
