import type { MethodDefinition } from '../method.ts'
import { failing } from '../outcomes.ts'
import { object } from '../schema/object.ts'

export const definition: MethodDefinition = {
  name: 'denoise',
  title: 'Reduce noise',
  group: 'Call',
  rank: 10,
  icon: 'ear',
  help: 'Filters background noise out of the call from here on.',
  synonyms: 'noise filter clean background',
  mode: 'background',
  schema: object({}),
  bare: true,
  sets: [{ name: 'denoise_result', help: 'on or failed.' }],
  summary: () => 'Filters background noise from here on',
  lifetime: () => ({ starts: 'denoise', single: true, heardOnly: true }),
  runs: () => ({
    outcomes: [
      { name: 'on', title: 'It is turned on', sets: () => ({ denoise_result: 'on' }) },
      failing('It fails', () => ({ denoise_result: 'failed' })),
    ],
  }),
}
