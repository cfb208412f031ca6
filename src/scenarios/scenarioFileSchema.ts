import * as z from 'zod/mini'
import { fileSchema } from './schema.ts'

/** JSON Schema (draft 2020-12) of a file of scenarios, for other editors and tools. */
export function scenarioFileSchema(): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(fileSchema, { target: 'draft-2020-12', unrepresentable: 'any' })
  return { ...schema, title: 'Scenarios of a SWML call flow' }
}
