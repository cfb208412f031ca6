import type { MethodDefinition } from '../method.ts'
import { failing, lasting, seconds } from '../outcomes.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { text } from '../schema/scalars.ts'
import { quoted, word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'join_room',
  title: 'Join a room',
  group: 'Queue & conference',
  rank: 3,
  icon: 'video',
  help: 'Brings the caller into a room with video and sound; it is made if there is none yet.',
  synonyms: 'video meeting',
  mode: 'blocking',
  schema: lazySchema(() =>
    object(
      { name: text({ title: 'Room', description: 'The name of the room.', example: 'lobby' }) },
      { required: ['name'] },
    ),
  ),
  sets: [{ name: 'join_room_result', help: 'joined or failed.' }],
  summary: (value) => `Joins the room ${quoted(word(value, 'name')) || '…'}`,
  runs: () => ({
    answers: true,
    outcomes: [
      {
        name: 'joined',
        title: 'The caller joins, and leaves again',
        asks: [seconds('Seconds in the room', 60)],
        takes: lasting,
        sets: () => ({ join_room_result: 'joined' }),
      },
      failing('It fails', () => ({ join_room_result: 'failed' })),
    ],
  }),
}
