import * as z from 'zod/mini'
import { methods } from './index.ts'
import type { MethodDefinition } from './method.ts'
import { withFacts } from './schema/withFacts.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * JSON Schema (draft 2020-12) of a whole SWML document, made from the catalogue, for other editors and tools.
 * Objects are open, as SWML's documents in the wild are; unknown methods aren't accepted.
 */
export function documentSchema(): JsonSchema {
  const schema = z.toJSONSchema(document(), {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => tidy(z.globalRegistry.get(zodSchema), jsonSchema),
  })
  return { ...schema, title: 'SWML document' }
}

function document(): z.ZodMiniType {
  const steps = withFacts(z.array(z.unknown()), { steps: 'any' })
  const bare = [...methods.values()].filter((method) => method.bare).map((method) => method.name)
  // In the definitions under this name, so that nested lists can point to it.
  const step = withFacts(z.union([...[...methods.values()].map(stepOf), z.enum(bare)]), {
    id: 'step',
    title: 'Step',
  })
  const main = withFacts(steps, { description: 'Where the call starts.' })
  return z.looseObject({
    version: withFacts(z.optional(z.literal('1.0.0')), { description: 'Of SWML.' }),
    sections: withFacts(z.catchall(z.looseObject({ main }), steps), {
      description: 'Lists of steps by name.',
    }),
    // Only there to bring the definition along; taken out again below.
    [carrier]: z.optional(step),
  })
}

const carrier = 'x-step'

function stepOf(method: MethodDefinition): z.ZodMiniType {
  const short = method.stringForm === undefined ? [] : [z.string()]
  const empty = method.bare || method.emptyIsNull ? [z.null()] : []
  const body = z.union([method.schema, ...short, ...empty])
  const description = `${method.title}. ${method.help}`
  return withFacts(z.looseObject({ [method.name]: body }), { title: method.name, description })
}

/** From our words to those of JSON Schema, in place. */
function tidy(facts: z.core.GlobalMeta | undefined, json: JsonSchema): void {
  if (json.properties && Object.hasOwn(json.properties, carrier)) delete json.properties[carrier]
  if (json.additionalProperties && Object.keys(json.additionalProperties).length === 0) {
    delete json.additionalProperties
  }
  for (const limit of ['minimum', 'maximum'] as const) {
    if (Math.abs(json[limit] ?? 0) === Number.MAX_SAFE_INTEGER) delete json[limit]
  }
  if (!facts) return
  if (facts.example !== undefined) json.examples = [facts.example]
  if (facts.steps) json.items = { $ref: '#/$defs/step' }
  if (facts.forms) withForms(json, facts.forms.mode, Object.keys(facts.forms.titles))
  for (const word of Object.keys(facts)) if (!common.has(word)) delete json[word]
}

/** Of our words for a field, those that JSON Schema has too. */
const common = new Set(['id', 'title', 'description', 'default', 'deprecated', 'pattern'])

function withForms(json: JsonSchema, mode: string, names: readonly string[]): void {
  const each = names.map((name): JsonSchema => ({ required: [name] }))
  if (mode === 'some') json.anyOf = each
  else if (mode === 'one') json.oneOf = each
  else json.oneOf = [...each, { not: { anyOf: each } }]
}
