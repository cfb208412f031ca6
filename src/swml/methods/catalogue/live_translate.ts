import { getIn } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { union } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { directions, legs, liveOptions, liveWebhook, summarize } from '../schema/live.ts'
import { object } from '../schema/object.ts'
import { choice, text } from '../schema/scalars.ts'
import { liveAction, liveLifetime } from '../words/liveAction.ts'
import { short } from '../words/short.ts'

const tones = ['polite', 'rude', 'professional', 'shakespeare', 'gen-z']

const filter = (title: string) =>
  text({
    title,
    description:
      'Changes the tone of the translation: one of these words, or prompt: and your own.',
    example: 'polite',
    suggestions: [...tones, 'prompt:'],
    pattern: /^(?:prompt:.+|polite|rude|professional|shakespeare|gen-z|.*[$%]\{.*)$/s,
    error: `Write ${tones.join(', ')}, or prompt: and what you want.`,
    advanced: true,
  })

const start = lazySchema(() =>
  object(
    {
      from_lang: text({
        title: 'From',
        noun: 'the language spoken',
        description: 'The language spoken.',
        example: 'en-US',
      }),
      to_lang: text({
        title: 'To',
        noun: 'the language wanted',
        description: 'The language wanted.',
        example: 'es-ES',
      }),
      direction: directions(),
      webhook: liveWebhook,
      from_voice: text({
        title: 'Voice (from)',
        description: 'Who speaks the translation into the first language.',
        advanced: true,
      }),
      to_voice: text({
        title: 'Voice (to)',
        description: 'Who speaks the translation into the second language.',
        advanced: true,
      }),
      filter_from: filter('Tone (from)'),
      filter_to: filter('Tone (to)'),
      ...liveOptions(),
    },
    { required: ['from_lang', 'to_lang', 'direction'], title: 'Translation' },
  ),
)

const inject = lazySchema(() =>
  object(
    {
      message: text({
        title: 'Message',
        description: 'What is said, in translation.',
        editor: 'multiline',
      }),
      direction: choice(legs, {
        title: 'To whom',
        noun: 'which side hears it',
        description: 'Which side hears it.',
      }),
    },
    { required: ['message', 'direction'], title: 'Message' },
  ),
)

export const definition: MethodDefinition = {
  name: 'live_translate',
  title: 'Live translation',
  group: 'Record & transcribe',
  rank: 7,
  icon: 'languages',
  help: 'Starts or ends a translation of what is said, while people speak; sums up, or says a message.',
  synonyms: 'language interpreter realtime',
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
            'Say a message': object({ inject }, { required: ['inject'] }),
          },
          {
            title: 'What to do',
            noun: 'what to do',
            description: 'Start it, stop it, sum up, or say a message.',
          },
        ),
      },
      { required: ['action'] },
    ),
  ),
  initial: {
    action: {
      start: { from_lang: 'en-US', to_lang: 'es-ES', direction: ['remote-caller', 'local-caller'] },
    },
  },
  summary: (value) => {
    const action = liveAction(value)
    const at = (key: string) => short(getIn(value, ['action', 'start', key]), 20) || '…'
    if (action === 'start') return `Translates from ${at('from_lang')} to ${at('to_lang')}`
    if (action === 'stop') return 'Stops translating'
    if (action === 'inject') {
      return `Says “${short(getIn(value, ['action', 'inject', 'message']), 60)}” in translation`
    }
    return action === 'summarize' ? 'Asks for a summary now' : 'Nothing chosen yet'
  },
  lifetime: (value) => liveLifetime(value, 'live_translate'),
  runs: () => ({}),
}
