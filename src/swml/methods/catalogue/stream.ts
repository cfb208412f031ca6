import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { worksOrFails } from '../outcomes.ts'
import { address } from '../schema/address.ts'
import {
  bearerToken,
  codecWords,
  customParameters,
  httpMethod,
  statusUrl,
} from '../schema/common.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { choice, text } from '../schema/scalars.ts'
import { withFacts } from '../schema/withFacts.ts'
import { place, sideOf } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'stream',
  title: 'Start audio stream',
  group: 'Audio streaming',
  rank: 1,
  icon: 'audio-lines',
  help: 'Sends the sound of the call, live, to your server over a WebSocket while the call goes on. Ends at "Stop audio stream" or with the call; several may run at once.',
  synonyms: 'websocket media audio realtime wss listen fork',
  mode: 'background',
  likely: { start: 5, begun: 3, started: 5, after: 5 },
  schema: lazySchema(() =>
    object(
      {
        url: address(['wss://'], {
          title: 'WebSocket address',
          description: 'Your server that receives the sound: wss:// only.',
          example: 'wss://example.com/audio',
        }),
        control_id: text({
          title: 'Stream id',
          description: 'Names it, so that a later step can stop this one.',
          example: 'transcription',
          whenEmpty: 'one is made up, in stream_control_id.',
          names: 'stream',
        }),
        name: text({
          title: 'Name',
          description: 'Only seen in status reports. To stop it later, fill in Stream id.',
        }),
        track: choice(
          { inbound_track: "Caller's side", outbound_track: 'Our side', both_tracks: 'Both sides' },
          {
            title: 'Which sound',
            description: 'What the caller says, what the caller hears, or both.',
            default: 'inbound_track',
          },
        ),
        codec: text({
          title: 'Sound format',
          description: 'How the sound is encoded.',
          example: 'PCMU',
          suggestions: codecWords,
        }),
        // Few enough to be in sight: streaming is what people come for.
        status_url: withFacts(statusUrl('the stream', 'starts and when it ends'), {
          advanced: false,
        }),
        status_url_method: withFacts(httpMethod(), { advanced: false }),
        authorization_bearer_token: withFacts(bearerToken, { advanced: false }),
        custom_parameters: withFacts(customParameters, { advanced: false }),
      },
      { required: ['url'] },
    ),
  ),
  sets: [
    { name: 'stream_result', help: 'success or failed: whether the stream could start.' },
    { name: 'stream_control_id', help: 'The id of this stream, yours or a made-up one.' },
  ],
  summary: (value) => {
    const side = sideOf(get(value, 'track') ?? 'inbound_track')
    const address = place(get(value, 'url'), 'socket')
    return address ? `Streams to ${address} (${side})` : `Streams ${side}: no address yet`
  },
  lifetime: () => ({
    starts: 'stream',
    id: 'control_id',
    name: 'name',
    latest: 'stream_control_id',
  }),
  runs: () => ({
    outcomes: worksOrFails(
      'stream',
      'The stream starts',
      'The server can’t be reached',
      ({ id = '' }) => ({
        stream_control_id: id,
      }),
    ),
  }),
}
