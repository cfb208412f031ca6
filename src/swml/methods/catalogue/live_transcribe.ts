import { getIn } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { union } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { directions, liveOptions, liveWebhook, summarize } from '../schema/live.ts'
import { object } from '../schema/object.ts'
import { choice, text } from '../schema/scalars.ts'
import { liveAction, liveLifetime } from '../words/liveAction.ts'
import { short } from '../words/short.ts'

const start = lazySchema(() =>
  object(
    {
      lang: text({ title: 'Language', description: 'The language spoken.', example: 'en-US' }),
      direction: directions(),
      webhook: liveWebhook,
      ...liveOptions(),
    },
    { required: ['lang', 'direction'], title: 'Transcription' },
  ),
)

export const definition: MethodDefinition = {
  name: 'live_transcribe',
  title: 'Live transcription',
  group: 'Record & transcribe',
  rank: 6,
  icon: 'letter-text',
  help: 'Starts, ends or sums up a transcription whose sentences reach you while people still speak.',
  synonyms: 'captions speech to text stt realtime',
  mode: 'background',
  schema: lazySchema(() =>
    object(
      {
        action: union(
          {
            Start: object({ start }, { required: ['start'] }),
            Stop: choice({ stop: 'Stop' }),
            'Sum up now': choice({ summarize: 'Sum up now' }),
            'Sum up, with options': summarize,
          },
          {
            title: 'What to do',
            noun: 'what to do',
            description: 'Start it, stop it, or ask for a summary.',
          },
        ),
      },
      { required: ['action'] },
    ),
  ),
  initial: { action: { start: { lang: 'en-US', direction: ['remote-caller', 'local-caller'] } } },
  summary: (value) => {
    const action = liveAction(value)
    const lang = short(getIn(value, ['action', 'start', 'lang']), 20)
    if (action === 'start') return `Starts to write down what is said${lang && ` (${lang})`}`
    if (action === 'stop') return 'Stops writing down what is said'
    return action === 'summarize' ? 'Asks for a summary now' : 'Nothing chosen yet'
  },
  lifetime: (value) => liveLifetime(value, 'live_transcribe', ['live_transcribe', 'ai_sidecar']),
  runs: () => ({}),
}
