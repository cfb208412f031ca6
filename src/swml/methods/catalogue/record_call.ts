import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { recordingUrl, worksOrFails } from '../outcomes.ts'
import { ownId } from '../schema/controlId.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { recordingOptions, sideChoices } from '../schema/recording.ts'
import { choice } from '../schema/scalars.ts'
import { quoted, sideOf, word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'record_call',
  title: 'Start call recording',
  group: 'Record & transcribe',
  rank: 2,
  icon: 'circle-dot',
  help: 'Records the call in the background, until "Stop call recording" or the end of the call.',
  synonyms: 'recording save compliance',
  mode: 'background',
  likely: { begun: 4, started: 6 },
  schema: lazySchema(() =>
    object({
      control_id: ownId('record_call', 'recording', 'record_control_id'),
      direction: choice(
        { ...sideChoices, both: 'Both' },
        { title: 'Which sound', description: 'Whose sound is recorded.', default: 'both' },
      ),
      ...recordingOptions({ terminators: '', initial: 0, silence: 0 }),
    }),
  ),
  bare: true,
  sets: [
    { name: 'record_call_url', help: 'Where the recording can be fetched.' },
    { name: 'record_call_result', help: 'success or failed.' },
    { name: 'record_control_id', help: 'The id of this recording.' },
  ],
  summary: (value) => {
    const id = word(value, 'control_id')
    return `Records ${sideOf(get(value, 'direction') ?? 'both')}${id && ` as ${quoted(id)}`}`
  },
  lifetime: () => ({
    starts: 'record_call',
    id: 'control_id',
    latest: 'record_control_id',
  }),
  runs: (value) => ({
    outcomes: worksOrFails('record_call', 'The recording starts', 'It fails', ({ id = '' }) => ({
      record_call_url: recordingUrl(value),
      record_control_id: id,
    })),
  }),
}
