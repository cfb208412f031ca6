import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { textAt, worksOrFails } from '../outcomes.ts'
import { address } from '../schema/address.ts'
import { statusUrl } from '../schema/common.ts'
import { ownId } from '../schema/controlId.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { sideChoices } from '../schema/recording.ts'
import { choice, whole } from '../schema/scalars.ts'
import { orVariable } from '../schema/variable.ts'
import { place, sideOf } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'tap',
  title: 'Start media tap',
  group: 'Audio streaming',
  rank: 3,
  icon: 'radio-tower',
  help: 'Sends the raw sound of the call to a media server (RTP or WebSocket), while the call goes on.',
  synonyms: 'rtp media fork copy wiretap monitor',
  mode: 'background',
  schema: lazySchema(() =>
    object(
      {
        uri: address(['rtp://', 'ws://', 'wss://'], {
          title: 'Media address',
          description: 'Where the sound is sent.',
          example: 'rtp://203.0.113.7:5004',
        }),
        control_id: ownId('tap', 'tap', 'tap_control_id'),
        direction: choice(
          { ...sideChoices, both: 'Both' },
          { title: 'Which sound', description: 'Whose sound is sent.', default: 'speak' },
        ),
        codec: choice(
          { PCMU: 'PCMU', PCMA: 'PCMA' },
          {
            title: 'Sound format',
            description: 'How the sound is encoded.',
            default: 'PCMU',
            advanced: true,
          },
        ),
        rtp_ptime: orVariable(
          whole({
            title: 'RTP packet length',
            description: 'How much sound goes into one RTP packet.',
            default: 20,
            unit: 'ms',
            advanced: true,
          }),
        ),
        status_url: statusUrl('the tap'),
      },
      { required: ['uri'] },
    ),
  ),
  sets: [
    { name: 'tap_uri', help: 'Where the sound is sent.' },
    { name: 'tap_result', help: 'success or failed.' },
    { name: 'tap_control_id', help: 'The id of this tap.' },
    { name: 'tap_rtp_src_addr', help: 'The address the RTP packets come from.' },
    { name: 'tap_rtp_src_port', help: 'The port they come from.' },
    { name: 'tap_ptime', help: 'The packet length in milliseconds.' },
    { name: 'tap_codec', help: 'The sound format.' },
    { name: 'tap_rate', help: 'The sample rate.' },
  ],
  summary: (value) => {
    const side = sideOf(get(value, 'direction') ?? 'speak')
    const address = place(get(value, 'uri'), 'socket')
    return address ? `Sends to ${address} (${side})` : `Sends ${side}: no address yet`
  },
  lifetime: () => ({ starts: 'tap', id: 'control_id', latest: 'tap_control_id' }),
  runs: (value) => ({
    outcomes: worksOrFails(
      'tap',
      'The tap starts',
      'The server can’t be reached',
      ({ id = '' }) => ({
        tap_uri: textAt(value, 'uri'),
        tap_control_id: id,
        tap_rtp_src_addr: '203.0.113.10',
        tap_rtp_src_port: 16384,
        tap_ptime: get(value, 'rtp_ptime') ?? 20,
        tap_codec: textAt(value, 'codec', 'PCMU'),
        tap_rate: 8000,
      }),
    ),
  }),
}
