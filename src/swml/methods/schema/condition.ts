import type * as z from 'zod/mini'
import type { FieldFacts } from '../method.ts'
import { text } from './scalars.ts'

/** A test in JavaScript, without dollar sign and braces. */
export const condition = (facts: FieldFacts): z.ZodMiniType =>
  text({ role: 'condition', editor: 'javascript', ...facts })
