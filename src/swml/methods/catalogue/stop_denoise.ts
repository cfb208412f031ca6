import type { MethodDefinition } from '../method.ts'
import { object } from '../schema/object.ts'

export const definition: MethodDefinition = {
  name: 'stop_denoise',
  title: 'Stop reducing noise',
  group: 'Call',
  rank: 11,
  icon: 'ear-off',
  help: 'Turns the noise filter off again.',
  synonyms: 'noise filter off',
  mode: 'immediate',
  schema: object({}),
  bare: true,
  sets: [{ name: 'denoise_result', help: 'off' }],
  summary: () => 'Turns the noise filter off',
  lifetime: () => ({ stops: 'denoise', single: true }),
  runs: () => ({
    outcomes: [{ name: 'off', title: 'It is off', sets: () => ({ denoise_result: 'off' }) }],
  }),
}
