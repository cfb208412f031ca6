import * as z from 'zod/mini'
import type { Plain } from '../swml/index.ts'
import { isPlace, placePattern } from './place.ts'

/** As it was read: any value. */
// Safe: what is checked comes from a YAML reader, whose values are all plain.
const value = z.unknown() as z.ZodMiniType<Plain>
const map = (description: string) => described(z.record(z.string(), value), description)
const text = (description: string) => described(z.string(), description)
const yes = (description: string) => described(z.literal(true), description)

function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  z.globalRegistry.add(schema, { description })
  return schema
}

const notAPlace =
  'This isn’t a place. Write the section and the step, such as: main > prompt after menu'

const place = z
  .string()
  .check(z.regex(placePattern, { error: notAPlace, abort: true }), z.refine(isPlace, notAPlace))
z.globalRegistry.add(place, {
  id: 'place',
  description:
    'Section, then steps and their lists: main > switch after menu > case "1" > play "say:Hello"',
})

/** How a step ends: the outcome’s name, and what was filled in for it. */
const outcomeAnswer = z.strictObject({
  at: place,
  outcome: text('How the step ends: digits, no-answer, success …'),
  given: z.optional(map('What is filled in: the keys pressed, a server’s answer …')),
})

const documentAnswer = z.strictObject({
  at: place,
  document: text('The text at the address that the step goes to.'),
})

const missingAnswer = z.strictObject({
  at: place,
  missing: yes('Nothing is at the address that the step goes to.'),
})

const errorAnswer = z.strictObject({
  at: place,
  error: text('The code that SignalWire reports: relay_script_…'),
  goes_on: described(z.boolean(), 'Whether the call goes on then.'),
})

const hangupAnswer = z.strictObject({
  at: place,
  hangup: yes('The caller hangs up while the step waits.'),
})

const time = described(
  z.int().check(z.minimum(1)),
  'The how manieth time the call comes there, counted from the answer before; 1 unless said.',
)

const earlyHangup = z.strictObject({
  before: place,
  hangup: yes('The caller hangs up before the step is run.'),
  time: z.optional(time),
})

const stop = z.strictObject({
  before: place,
  stop: yes('The call is played up to here, and no further.'),
  time: z.optional(time),
})

const answer = z.union([
  outcomeAnswer,
  documentAnswer,
  missingAnswer,
  errorAnswer,
  hangupAnswer,
  earlyHangup,
  stop,
])

const heard = z.union([z.string(), z.strictObject({ other: text('Heard by the person called.') })])

const ran = z.strictObject({
  what: text('stream, record_call, tap, transcribe …'),
  id: z.optional(text('The id it is given in the flow.')),
  from: place,
  to: z.optional(place),
})

/** What is left out isn’t checked. */
const expected = z.strictObject({
  way: z.optional(
    described(
      z.array(place),
      'Lists that are entered, labels jumped to and sections gone to, in order: main > switch after menu > case "1". Steps and sections that aren’t named here may do anything.',
    ),
  ),
  heard: z.optional(
    described(z.array(heard), 'All that is heard, in order; … stands for anything.'),
  ),
  variables: z.optional(map('Variables at the end; others may hold anything.')),
  background: z.optional(
    described(z.array(ran), 'Streams, recordings and the like: from where to where they ran.'),
  ),
  ends: z.optional(
    described(
      z.enum(['hangup', 'end', 'return', 'caller', 'transfer', 'limit', 'error']),
      'How the call ends.',
    ),
  ),
  waits: z.optional(place),
})

/** One scenario as it stands in a file. */
export const scenarioSchema = z.strictObject({
  name: described(z.string().check(z.minLength(1)), 'What it is called, and what happens in it.'),
  call: z.optional(map('What the call says of itself: from, to, type …')),
  vars: z.optional(map('Variables that are set at the beginning.')),
  params: z.optional(map('Parameters of the first section.')),
  envs: z.optional(map('Environment variables.')),
  documents: z.optional(described(z.record(z.string(), z.string()), 'Texts by their address.')),
  start: z.optional(place),
  without_limit: z.optional(yes('Without the limit of 32 transfers and jumps.')),
  answers: z.optional(
    described(z.array(answer), 'What the caller and the world answer, in order.'),
  ),
  expect: z.optional(described(expected, 'What is left out isn’t checked.')),
})

/** A file of scenarios. */
export const fileSchema = z.strictObject({ scenarios: z.array(scenarioSchema) })

export type Scenario = z.infer<typeof scenarioSchema>
export type ScenarioAnswer = z.infer<typeof answer>
export type Expected = z.infer<typeof expected>
export type Ran = z.infer<typeof ran>
export type Heard = z.infer<typeof heard>
