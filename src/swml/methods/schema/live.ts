import type * as z from 'zod/mini'
import { list } from './containers.ts'
import { lazySchema } from './lazySchema.ts'
import { object } from './object.ts'
import { choice, flag, text, whole } from './scalars.ts'
import { orVariable } from './variable.ts'

export const legs = { 'remote-caller': "The caller's side", 'local-caller': 'Our side' }

/** Whose speech is understood. */
export const directions = (facts: { advanced?: boolean; default?: string[] } = {}): z.ZodMiniType =>
  list(choice(legs, { title: 'Side' }), {
    title: 'Whose speech',
    noun: 'whose speech it is',
    description: 'One side of the call or both.',
    ...facts,
  })

/** What live transcription and live translation have in common. */
export const liveOptions = () => ({
  live_events: orVariable(
    flag({
      title: 'Send each sentence',
      description: 'Sends every sentence to your web address as soon as it is understood.',
    }),
  ),
  ai_summary: orVariable(
    flag({
      title: 'Summary at the end',
      description: 'An AI sums the conversation up when it is over.',
    }),
  ),
  ai_summary_prompt: text({
    title: 'How to sum up',
    description: 'Tells the AI what you want in the summary.',
    editor: 'multiline',
    advanced: true,
  }),
  speech_engine: choice(
    { deepgram: 'Deepgram', google: 'Google' },
    {
      title: 'Speech recognition',
      description: 'Which service turns speech into text.',
      default: 'deepgram',
      advanced: true,
    },
  ),
  speech_timeout: orVariable(
    whole({
      title: 'Longest sentence',
      description: 'After this time a sentence is taken as finished.',
      default: 60000,
      unit: 'ms',
      advanced: true,
    }),
  ),
  vad_silence_ms: orVariable(
    whole({
      title: 'End of a sentence',
      description: 'How much silence means that a sentence is over.',
      default: 300,
      unit: 'ms',
      advanced: true,
    }),
  ),
  vad_thresh: orVariable(
    whole({
      title: 'Voice threshold',
      description: 'How loud a sound must be to count as a voice.',
      default: 400,
      advanced: true,
    }),
  ),
  debug_level: orVariable(
    whole({
      title: 'Detail of the log',
      description: 'Higher numbers log more.',
      default: 0,
      advanced: true,
    }),
  ),
})

export const liveWebhook = text({
  title: 'Web address for results',
  description: 'Your server that gets what was understood.',
  example: 'https://example.com/live',
})

/** What to do with a summary: where it goes and how it is made. */
export const summary = lazySchema(() =>
  object(
    {
      webhook: text({
        title: 'Web address for the summary',
        description: 'Your server that gets the summary.',
        example: 'https://example.com/summary',
      }),
      prompt: text({
        title: 'How to sum up',
        description: 'Tells the AI what you want in the summary.',
        editor: 'multiline',
      }),
    },
    { title: 'Summary' },
  ),
)

export const summarize = object({ summarize: summary }, { required: ['summarize'] })
