import { list, union } from '../containers.ts'
import { lazySchema } from '../lazySchema.ts'
import { object } from '../object.ts'
import { choice, flag, number, text, whole } from '../scalars.ts'
import { orVariable } from '../variable.ts'
import { fillers } from './fillers.ts'

const amount = (title: string, value: number, min: number, max: number) =>
  orVariable(number({ title, default: value, min, max }))

const voiceParams = lazySchema(() =>
  object(
    {
      stability: amount('Steadiness', 0.5, 0, 1),
      similarity: amount('Likeness', 0.75, 0, 1),
      speakingRate: amount('Speaking rate', 1, 0.5, 1.5),
      temperature: amount('Liveliness', 1, 0, 2),
      speed: amount('Speed', 1, 0.5, 2),
      vol: amount('Volume', 1, 0.1, 1),
      pitch: orVariable(whole({ title: 'Pitch', default: 0, min: -12, max: 12 })),
      emotion: choice(
        Object.fromEntries(
          ['happy', 'sad', 'angry', 'fearful', 'disgusted', 'surprised', 'neutral'].map(
            (feeling) => [feeling, feeling],
          ),
        ),
        { title: 'Emotion' },
      ),
    },
    {
      title: 'Voice settings',
      description: 'What can be set depends on the voice.',
      advanced: true,
    },
  ),
)

const voice = () => ({
  voice: text({
    title: 'Voice',
    description: 'Who speaks: a service and a voice.',
    example: 'rime.luna',
  }),
  model: text({ title: 'Voice model', description: 'Of that service.', advanced: true }),
  params: voiceParams,
  engine: text({ title: 'Voice service', deprecated: true, advanced: true }),
})

const codes = (title: string, description: string, advanced = false) =>
  union(
    { One: text(), Several: list(text()) },
    { title, description, example: 'en-US', ...(advanced ? { advanced } : {}) },
  )

const phrases = (title: string, description: string, deprecated = false) =>
  list(text({ title: 'Phrase', example: 'Let me see.' }), {
    title,
    description,
    advanced: true,
    ...(deprecated ? { deprecated } : {}),
  })

/** How words are spoken. */
export const pronounce = lazySchema(() =>
  list(
    object(
      {
        replace: text({ title: 'Word', description: 'As it is written.', example: 'SWML' }),
        with: text({
          title: 'Spoken as',
          description: 'As it sounds.',
          noun: 'how it is spoken',
          example: 'swimmel',
        }),
        ignore_case: orVariable(
          flag({
            title: 'Also in capitals',
            description: 'Capitals do not matter.',
            default: true,
          }),
        ),
      },
      { required: ['replace', 'with'], title: 'Word' },
    ),
    { title: 'Pronunciation', description: 'How certain words are spoken.', advanced: true },
  ),
)

/** The languages an agent speaks. */
export const languages = lazySchema(() =>
  list(
    object(
      {
        name: text({ title: 'Language', description: 'Its name, for the AI.', example: 'English' }),
        code: codes('Language code', 'As speech services write it.'),
        ...voice(),
        listen_language: codes('Listen for', 'Where it differs from what is spoken.', true),
        auto_emotion: flag({ title: 'Emotion by itself', default: false, advanced: true }),
        auto_speed: flag({ title: 'Speed by itself', default: false, advanced: true }),
        function_fillers: phrases('While functions work', 'Said meanwhile.'),
        speech_fillers: phrases('While thinking', 'Said before an answer.'),
        turn_fillers: phrases('While listening', 'Said while the caller spells something.'),
        pronounce,
        fillers: phrases('Phrases', 'Said meanwhile.', true),
      },
      { required: ['name', 'code', 'voice'], title: 'Language' },
    ),
    { title: 'Languages', description: 'The languages it speaks, each with a voice.' },
  ),
)

/** Finding out by itself which language the caller speaks. */
export const multilingual = lazySchema(() =>
  object(
    {
      languages: list(
        object(
          {
            language: text({ title: 'Language', example: 'es' }),
            ...voice(),
          },
          { required: ['language'], title: 'Language' },
        ),
        { title: 'Languages', description: 'Each with a voice.' },
      ),
      start_language: text({
        title: 'Begin in',
        description: 'The first language.',
        default: 'en',
      }),
      allowed: list(text({ title: 'Language code' }), {
        title: 'Only these',
        description: 'The languages it may switch to.',
      }),
      min_switch_words: whole({
        title: 'Switch after',
        description: 'After so many words in another language.',
        default: 2,
        min: 1,
        unit: 'words',
      }),
      engine: text({ title: 'Speech recognition', advanced: true }),
      model: text({ title: 'Recognition model', default: 'nova-3', advanced: true }),
      provider: text({ title: 'Provider', advanced: true }),
      fillers: fillers('Phrases', 'Said meanwhile.'),
      function_fillers: fillers('While functions work', 'Said meanwhile.'),
      turn_fillers: fillers('While listening', 'Said while the caller spells something.'),
    },
    {
      required: ['languages'],
      title: 'Several languages',
      description: 'Finds out which language the caller speaks and answers in it.',
      advanced: true,
    },
  ),
)

/** Words that callers are likely to say. */
export const hints = lazySchema(() =>
  list(
    union(
      {
        Word: text({ example: 'SignalWire' }),
        Pattern: object(
          {
            hint: text({ title: 'Word', description: 'The word to listen for.' }),
            pattern: text({
              title: 'Pattern',
              description: 'A regular expression of what is heard.',
            }),
            replace: text({
              title: 'Replace by',
              description: 'What is meant by it.',
              noun: 'what is meant by it',
            }),
            ignore_case: orVariable(flag({ title: 'Also in capitals', default: false })),
          },
          { required: ['hint', 'pattern', 'replace'] },
        ),
      },
      { title: 'Hint' },
    ),
    {
      title: 'Expected words',
      description: 'Names and words that callers are likely to say; they are understood better.',
      advanced: true,
    },
  ),
)
