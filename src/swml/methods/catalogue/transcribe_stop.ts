import type { MethodDefinition } from '../method.ts'
import { stopOutcomes } from '../outcomes.ts'
import { object } from '../schema/object.ts'

export const definition: MethodDefinition = {
  name: 'transcribe_stop',
  title: 'Stop transcription',
  group: 'Record & transcribe',
  rank: 5,
  icon: 'captions-off',
  help: 'Ends the transcription that an earlier step started.',
  synonyms: 'speech to text stt transcript end',
  mode: 'immediate',
  schema: object({}),
  bare: true,
  sets: [{ name: 'transcribe_stop_result', help: 'success or failed.' }],
  summary: () => 'Stops the transcription',
  lifetime: () => ({ stops: 'transcribe', single: true }),
  runs: () => ({ outcomes: stopOutcomes('transcribe_stop') }),
}
