import { get } from '../../plain.ts'
import type { Plain } from '../../types.ts'
import type { MethodDefinition } from '../method.ts'
import { failing, milliseconds, soundsIn, textAt } from '../outcomes.ts'
import type { Question } from '../question.ts'
import type { Outcome } from '../runs.ts'
import { statusUrl } from '../schema/common.ts'
import { list, union } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { number, text, whole } from '../schema/scalars.ts'
import { playable, voice, volume } from '../schema/sound.ts'
import { orVariable } from '../schema/variable.ts'
import { sound } from '../words/sound.ts'

export const definition: MethodDefinition = {
  name: 'prompt',
  title: 'Ask for input',
  group: 'Speak & listen',
  rank: 2,
  icon: 'keyboard',
  help: 'Plays or says something, then waits for the caller to press keys or to speak.',
  synonyms:
    'menu ivr gather keypad dtmf digits press 1 question collect ask speech recognition choice',
  mode: 'blocking',
  likely: { start: 3, begun: 2, started: 2, chosen: 3, after: 2 },
  findsOut: true,
  schema: lazySchema(() =>
    object(
      {
        play: union(
          { 'One sound': orVariable(playable()), 'Several in a row': list(orVariable(playable())) },
          {
            title: 'Question',
            description: 'What the caller hears: say: and a text, or the address of a sound file.',
            example: 'say:Press 1 for sales, 2 for support.',
          },
        ),
        max_digits: orVariable(
          whole({ title: 'How many keys', description: 'Ends after this many keys.', default: 1 }),
        ),
        terminators: text({
          title: 'Keys that end it',
          description: 'Pressing one of these ends the input.',
          example: '#',
        }),
        digit_timeout: orVariable(
          number({
            title: 'Time between keys',
            description: 'How long to wait for the next key.',
            default: 5,
            unit: 'seconds',
          }),
        ),
        initial_timeout: orVariable(
          number({
            title: 'Time to begin',
            description: 'How long to wait for the first key or word.',
            default: 5,
            unit: 'seconds',
          }),
        ),
        speech_timeout: orVariable(
          number({
            title: 'Longest speech',
            description:
              'How long the caller may speak. Setting it lets the caller answer by voice.',
            unit: 'seconds',
            advanced: true,
          }),
        ),
        speech_end_timeout: orVariable(
          number({
            title: 'End of speech',
            description: 'How much silence means that the caller has finished.',
            unit: 'seconds',
            advanced: true,
          }),
        ),
        speech_language: text({
          title: 'Spoken language',
          description: 'The language the caller speaks.',
          example: 'en-US',
          advanced: true,
        }),
        speech_hints: list(orVariable(text({ title: 'Word' })), {
          title: 'Expected words',
          description: 'Words the caller is likely to say; they are understood better.',
          example: 'sales',
          advanced: true,
        }),
        speech_engine: text({
          title: 'Speech recognition',
          description: 'Which service turns speech into text.',
          example: 'Deepgram',
          advanced: true,
        }),
        volume,
        ...voice,
        status_url: statusUrl('the question'),
      },
      { required: ['play'] },
    ),
  ),
  initial: { play: 'say:' },
  sets: [
    { name: 'prompt_result', help: 'match_digits, match_speech, no_match, no_input or failed.' },
    { name: 'prompt_value', help: 'The keys pressed or the words said.' },
    { name: 'prompt_digit_terminator', help: 'The key that ended the input.' },
    { name: 'prompt_speech_confidence', help: 'How sure the speech recognition is.' },
  ],
  asks,
  summary: (value) => {
    const keys = get(value, 'max_digits')
    const wanted = listens(value)
      ? 'an answer'
      : keys === undefined || keys === 1
        ? 'a key'
        : 'keys'
    return `${sound(get(value, 'play'))}, waits for ${wanted}`
  },
  runs: (value) => {
    const { by } = asks(value)
    return {
      hears: soundsIn(get(value, 'play')),
      outcomes: [
        ...(by === 'words' ? [] : [keys(value)]),
        ...(by === 'keys' ? [] : [words]),
        ...promptFailures(value),
      ],
    }
  },
}

function listens(value: Plain | undefined): boolean {
  return Object.keys(Object(value)).some((key) => key.startsWith('speech_'))
}

function asks(value: Plain | undefined): Question {
  // By keys alone unless speech is set up; then by keys, too, only where they are.
  const byWords = listens(value)
  const byKeys = ['max_digits', 'terminators', 'digit_timeout'].some(
    (name) => get(value, name) !== undefined,
  )
  const most = get(value, 'max_digits') ?? 1
  return {
    answer: 'prompt_value',
    by: byWords ? (byKeys ? 'either' : 'words') : 'keys',
    ...(typeof most === 'number' ? { most } : {}),
    mostIn: 'max_digits',
  }
}

function keys(value: Plain | undefined): Outcome {
  const terminators = textAt(value, 'terminators')
  return {
    name: 'digits',
    title: 'Keys are pressed',
    asks: [{ name: 'keys', title: 'Keys', kind: 'keys' }],
    takes: () => 1000,
    sets: ({ keys }) => {
      const typed = String(keys ?? '')
      const end = [...typed].findIndex((key) => terminators.includes(key))
      return {
        prompt_result: 'match_digits',
        // Neither the key that ends it nor what is more than asked for.
        prompt_value: (end < 0 ? typed : typed.slice(0, end)).slice(0, mostKeys(value)),
        prompt_digit_terminator: end < 0 ? '' : (typed[end] ?? ''),
      }
    },
  }
}

const mostKeys = (value: Plain | undefined) => Number(get(value, 'max_digits') ?? 1) || 1

const words: Outcome = {
  name: 'speech',
  title: 'Something is said',
  asks: [
    { name: 'words', title: 'Words', kind: 'words' },
    {
      name: 'confidence',
      title: 'How sure the recognition is, from 0 to 1',
      kind: 'number',
      initial: 0.9,
    },
  ],
  takes: () => 2000,
  sets: ({ words, confidence }) => ({
    prompt_result: 'match_speech',
    prompt_value: String(words ?? ''),
    prompt_speech_confidence: confidence ?? 0.9,
  }),
}

/** Nothing is collected: assumed to be an empty text, not what an earlier step has left. */
const nothing = (result: string) => () => ({ prompt_result: result, prompt_value: '' })

const promptFailures = (value: Plain | undefined): Outcome[] => [
  {
    ...failing('Nothing is pressed or said', nothing('no_input'), 'no-input'),
    takes: () => milliseconds(get(value, 'initial_timeout'), 5),
  },
  { ...failing('Nothing that can be used', nothing('no_match'), 'no-match'), takes: () => 2000 },
  failing('It fails', nothing('failed')),
]
