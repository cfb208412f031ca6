import * as z from 'zod/mini'
import './setup.ts'

/** The same schema with more facts; those it has already stay where they aren't said anew. */
export function withFacts<S extends z.ZodMiniType>(schema: S, facts: z.core.GlobalMeta): S {
  const described = schema.clone()
  z.globalRegistry.add(described, { ...z.globalRegistry.get(schema), ...facts })
  return described
}
