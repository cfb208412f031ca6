import { get, type PlainMap } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { failing, lasting, milliseconds, seconds } from '../outcomes.ts'
import { webAddress } from '../schema/address.ts'
import { statusUrl } from '../schema/common.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { text, whole } from '../schema/scalars.ts'
import { orVariable } from '../schema/variable.ts'
import { afterwards } from '../words/dest.ts'
import { quoted, word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'enter_queue',
  title: 'Wait in a queue',
  group: 'Queue & conference',
  rank: 1,
  icon: 'list-ordered',
  help: 'Puts the caller into a queue, until somebody takes the call out of it.',
  synonyms: 'hold line waiting call center agent',
  mode: 'blocking',
  handsOn: true,
  schema: lazySchema(() =>
    object(
      {
        queue_name: text({
          title: 'Queue',
          description: 'The name of the queue; it is made if there is none yet.',
          example: 'support',
        }),
        transfer_after_bridge: orVariable(
          text({
            title: 'Afterwards',
            noun: 'where the call goes on afterwards',
            description: 'Where the call goes on after the conversation: a web address or SWML.',
            example: 'https://example.com/after',
          }),
        ),
        wait_url: orVariable(
          webAddress({
            title: 'While waiting',
            description: 'What the caller hears: a sound file, or SWML that says so.',
            example: 'https://example.com/music.mp3',
          }),
        ),
        wait_time: orVariable(
          whole({
            title: 'Longest wait',
            description: 'After this time the caller leaves the queue.',
            default: 3600,
            min: 1,
            unit: 'seconds',
          }),
        ),
        status_url: statusUrl('the wait'),
      },
      { required: ['queue_name', 'transfer_after_bridge'] },
    ),
  ),
  sets: [
    {
      name: 'queue_result',
      help: 'entering, connecting, connected, leaving, timeout, hangup or failed.',
    },
    { name: 'wait_time', help: 'How long the caller may wait.' },
    { name: 'entry_position', help: "The caller's place in the queue at the start." },
    { name: 'entry_size', help: 'How many were waiting at the start.' },
  ],
  summary: (value) => `Waits in the queue ${quoted(word(value, 'queue_name')) || '…'}`,
  mayRun: (value) => afterwards(get(value, 'transfer_after_bridge')),
  runs: (value) => {
    const results =
      (result: string) =>
      ({ position = 1 }: PlainMap): PlainMap => ({
        queue_result: result,
        wait_time: get(value, 'wait_time') ?? 3600,
        entry_position: position,
        entry_size: position,
      })
    const asks = [
      { name: 'position', title: 'Place in the queue', kind: 'number', initial: 1 },
    ] as const
    const [after] = afterwards(get(value, 'transfer_after_bridge'))
    return {
      answers: true,
      outcomes: [
        {
          name: 'connected',
          title: 'Somebody takes the call, until they part',
          asks: [...asks, seconds('Seconds until then', 60)],
          takes: lasting,
          sets: results('connected'),
          ...(after && { runs: { ...after, params: {} } }),
        },
        {
          name: 'timeout',
          title: 'Nobody takes it in time',
          asks,
          takes: () => milliseconds(get(value, 'wait_time'), 3600),
          sets: results('timeout'),
        },
        { name: 'leaving', title: 'It is taken out of the queue', asks, sets: results('leaving') },
        { name: 'hangup', title: 'The caller hangs up', sets: results('hangup'), ends: true },
        failing('It fails', results('failed')),
      ],
    }
  },
}
