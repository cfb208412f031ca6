import type { MethodDefinition } from '../method.ts'
import { worksOrFails } from '../outcomes.ts'
import { statusUrl } from '../schema/common.ts'
import { object } from '../schema/object.ts'

export const definition: MethodDefinition = {
  name: 'transcribe',
  title: 'Start transcription',
  group: 'Record & transcribe',
  rank: 4,
  icon: 'captions',
  help: 'Writes down what is said in the call, in the background. Only one at a time.',
  synonyms: 'speech to text stt minutes transcript',
  mode: 'background',
  schema: object({ status_url: statusUrl('the transcription') }),
  bare: true,
  sets: [
    { name: 'transcribe_result', help: 'success or failed.' },
    { name: 'transcribe_control_id', help: 'The id of this transcription.' },
  ],
  summary: () => 'Writes down what is said from here on',
  lifetime: () => ({ starts: 'transcribe', single: true, excludedBy: ['transcribe'] }),
  runs: () => ({
    outcomes: worksOrFails('transcribe', 'It starts', 'It fails', ({ id = '' }) => ({
      transcribe_control_id: id,
    })),
  }),
}
