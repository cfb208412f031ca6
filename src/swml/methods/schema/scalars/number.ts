import * as z from 'zod/mini'
import { upperFirst } from '../../../../text/upperFirst.ts'
import type { FieldFacts } from '../../method.ts'
import '../setup.ts'
import { withFacts } from '../withFacts.ts'
import type { Scalar } from './scalar.ts'

/** `min` and `max` are inclusive. */
export type NumberShape = { kind: 'number'; integer: boolean; min?: number; max?: number }

type Limits = { min?: number; max?: number }

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

/** A number, whole or not, in a range or not. */
export const numberKind: Scalar<NumberShape> = {
  read(schema) {
    if (!(schema instanceof z.core.$ZodNumber)) return undefined
    const checks = schema._zod.def.checks ?? []
    const min = checks.find((check) => check instanceof z.core.$ZodCheckGreaterThan)
    const max = checks.find((check) => check instanceof z.core.$ZodCheckLessThan)
    return {
      kind: 'number',
      integer: schema instanceof z.core.$ZodNumberFormat,
      ...(min ? { min: Number(min._zod.def.value) } : {}),
      ...(max ? { max: Number(max._zod.def.value) } : {}),
    }
  },
  wanted: (shape) => nounOf(shape) + range(shape, 'at most'),
  expected: 'a number',
  takes(shape) {
    return `${upperFirst(nounOf(shape))}${range(shape, 'or less')}.`
  },
  fromText: (text) => (/^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : undefined),
  holds: (value) => typeof value === 'number',
}

function nounOf({ integer }: NumberShape): string {
  return integer ? 'a whole number' : 'a number'
}

function range({ min, max }: NumberShape, upTo: 'at most' | 'or less'): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`
  if (min !== undefined) return `, ${min} or more`
  if (max === undefined) return ''
  return upTo === 'at most' ? `, at most ${max}` : `, ${max} or less`
}

function limited<S extends z.ZodMiniNumber>(schema: S, min?: number, max?: number): S {
  const above = min === undefined ? schema : schema.check(z.gte(min))
  return max === undefined ? above : above.check(z.lte(max))
}
