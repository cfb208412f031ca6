import type { MethodDefinition } from '../method.ts'
import { stopOutcomes } from '../outcomes.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { text } from '../schema/scalars.ts'
import { quoted, word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'stop_stream',
  title: 'Stop audio stream',
  group: 'Audio streaming',
  rank: 2,
  icon: 'audio-waveform',
  help: 'Ends an audio stream that an earlier step started. The call itself goes on.',
  synonyms: 'websocket end media',
  mode: 'immediate',
  schema: lazySchema(() =>
    object({
      control_id: text({
        title: 'Stream id',
        description: 'Which stream to stop: the id given where it was started.',
        example: 'transcription',
        whenEmpty: 'Stops the stream that was started last.',
        refersTo: 'stream',
      }),
    }),
  ),
  bare: true,
  sets: [
    { name: 'stop_stream_result', help: 'success or failed: whether there was a stream to stop.' },
  ],
  summary: (value) => {
    const id = word(value, 'control_id')
    return id ? `Stops the stream ${quoted(id)}` : 'Stops the stream started last'
  },
  lifetime: () => ({ stops: 'stream', id: 'control_id' }),
  runs: () => ({ outcomes: stopOutcomes('stop_stream') }),
}
