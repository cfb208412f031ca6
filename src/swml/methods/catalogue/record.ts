import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { failing, lasting, milliseconds, recordingUrl, seconds } from '../outcomes.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { recordingOptions, sideChoices } from '../schema/recording.ts'
import { choice } from '../schema/scalars.ts'
import { duration } from '../words/duration.ts'
import { sideOf } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'record',
  title: 'Record a message',
  group: 'Record & transcribe',
  rank: 1,
  icon: 'mic',
  help: 'Records, e.g. a voicemail. The next step waits until the recording is over.',
  synonyms: 'voicemail message recording leave',
  mode: 'blocking',
  likely: { chosen: 4 },
  schema: lazySchema(() =>
    object({
      direction: choice(sideChoices, {
        title: 'Which sound',
        description: 'Whose sound is recorded.',
        default: 'speak',
      }),
      ...recordingOptions({ terminators: '#', initial: 4, silence: 5 }),
    }),
  ),
  bare: true,
  sets: [
    { name: 'record_url', help: 'Where the recording can be fetched.' },
    { name: 'record_result', help: 'success or failed.' },
  ],
  summary: (value) => {
    const longest = get(value, 'max_length')
    const limit = longest === undefined ? '' : `, at most ${duration(longest)}`
    return `Records ${sideOf(get(value, 'direction') ?? 'speak')}${limit}`
  },
  runs: (value) => ({
    answers: true,
    outcomes: [
      {
        name: 'success',
        title: 'Something is recorded',
        asks: [seconds('Seconds that are recorded', 10)],
        takes: lasting,
        sets: () => ({ record_result: 'success', record_url: recordingUrl(value) }),
      },
      {
        ...failing('Nothing is said, or it fails', () => ({ record_result: 'failed' })),
        takes: () => milliseconds(get(value, 'initial_timeout'), 4),
      },
    ],
  }),
}
