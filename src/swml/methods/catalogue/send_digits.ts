import type { MethodDefinition } from '../method.ts'
import { textAt, worksOrFails } from '../outcomes.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { text } from '../schema/scalars.ts'
import { word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'send_digits',
  title: 'Press keys',
  group: 'Call',
  rank: 20,
  icon: 'grip',
  help: 'Sends key tones into the call, as if somebody pressed keys on a phone.',
  synonyms: 'dtmf tones keypad extension',
  mode: 'blocking',
  schema: lazySchema(() =>
    object(
      {
        digits: text({
          title: 'Keys',
          noun: 'the keys to press',
          description: 'Digits, * and #, A to D; w waits half a second, W a whole one.',
          example: '1w2#',
          role: 'keys',
          // A variable may be part of it.
          pattern: /^[\d*#A-DWw]*$|[$%]\{|\{\{/,
          error: 'Only digits, *, #, A to D, w and W are sent.',
        }),
      },
      { required: ['digits'] },
    ),
  ),
  sets: [{ name: 'send_digits_result', help: 'success or failed.' }],
  summary: (value) => `Presses ${word(value, 'digits', '…')}`,
  runs: (value) => ({
    takes: [...textAt(value, 'digits')].reduce(
      (sum, key) => sum + (key === 'W' ? 1000 : key === 'w' ? 500 : 200),
      0,
    ),
    outcomes: worksOrFails('send_digits', 'The tones are sent', 'It fails'),
  }),
}
