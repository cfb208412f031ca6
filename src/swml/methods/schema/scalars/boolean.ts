import * as z from 'zod/mini'
import type { FieldFacts } from '../../method.ts'
import '../setup.ts'
import { withFacts } from '../withFacts.ts'
import type { Scalar } from './scalar.ts'

/** True or false. */
export type BooleanShape = { kind: 'boolean' }

/** Yes or no. */
export function flag(facts: FieldFacts = {}): z.ZodMiniType {
  return withFacts(z.boolean(), facts)
}

/** True or false. */
export const booleanKind: Scalar<BooleanShape> = {
  read: (schema) => (schema instanceof z.core.$ZodBoolean ? { kind: 'boolean' } : undefined),
  wanted: () => 'true or false',
  expected: 'yes or no',
  takes: () => '`true` or `false`.',
  options: () => [true, false],
  blank: () => true,
  fromText: (text) => (/^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined),
}
