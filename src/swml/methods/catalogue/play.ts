import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { soundsIn } from '../outcomes.ts'
import { statusUrl } from '../schema/common.ts'
import { list } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { flag } from '../schema/scalars.ts'
import { playable, voice, volumeOrVariable } from '../schema/sound.ts'
import { orVariable } from '../schema/variable.ts'
import { sound } from '../words/sound.ts'

export const definition: MethodDefinition = {
  name: 'play',
  title: 'Play audio or speech',
  group: 'Speak & listen',
  rank: 1,
  icon: 'volume-2',
  help: 'Plays a sound file, speaks a text, waits in silence or plays a ringtone. The next step waits for the end.',
  synonyms:
    'say speak tts text to speech greeting greet welcome message announce music mp3 wav audio file silence hold ringtone',
  mode: 'blocking',
  likely: { start: 2, begun: 1, asked: 3, started: 1, chosen: 1, after: 1 },
  schema: lazySchema(() =>
    object(
      {
        url: orVariable(playable()),
        urls: list(orVariable(playable()), {
          title: 'Sounds',
          description: 'Several sounds, played one after another.',
        }),
        auto_answer: orVariable(
          flag({
            title: 'Answer the call first',
            description: 'Picks up by itself where the call has not been answered yet.',
            default: true,
            advanced: true,
          }),
        ),
        volume: volumeOrVariable,
        ...voice,
        status_url: statusUrl('the sound'),
      },
      { forms: { mode: 'one', titles: { url: 'One sound', urls: 'Several in a row' } } },
    ),
  ),
  initial: { url: 'say:' },
  stringForm: 'url',
  summary: (value) => sound(get(value, 'urls') ?? get(value, 'url')),
  runs: (value) => ({
    hears: soundsIn(get(value, 'urls') ?? get(value, 'url')),
    ...(get(value, 'auto_answer') === false && { answers: false }),
  }),
}
