import * as z from 'zod'
import type { FieldFacts } from '../method.ts'
import './setup.ts'

/** A list whose items all have one shape. */
export function list(item: z.ZodType, facts: FieldFacts & { min?: number } = {}): z.ZodType {
  const { min, ...rest } = facts
  const schema = z.array(item)
  return (min === undefined ? schema : schema.min(min)).meta(rest)
}

/** Free names to values of one shape. An empty name is refused. */
export function map(value: z.ZodType, facts: FieldFacts = {}): z.ZodType {
  return z.record(z.string().min(1, 'Give every entry a name.'), value).meta(facts)
}

/** Anything at all: edited as YAML. */
export function anything(facts: FieldFacts = {}): z.ZodType {
  return z.unknown().meta(facts)
}

/** A nested list of steps. Each step in it is checked as a step, so here it only has to be a list. */
export function steps(facts: FieldFacts & { only?: 'confirm' } = {}): z.ZodType {
  const { only, ...rest } = facts
  return z.array(z.unknown()).meta({ ...rest, steps: only ?? 'any' })
}

/** One of several forms, each with a title for the switch between them. */
export function union(forms: Record<string, z.ZodType>, facts: FieldFacts = {}): z.ZodType {
  return z.union(Object.values(forms)).meta({ ...facts, formTitles: Object.keys(forms) })
}

declare module 'zod' {
  interface GlobalMeta {
    /** A step list, of any steps or of those that `confirm` allows. */
    steps?: 'any' | 'confirm'
    /** Of a union's options, in their order. */
    formTitles?: readonly string[]
  }
}
