import { lazySchema } from '../lazySchema.ts'
import { object } from '../object.ts'
import { choice, flag, text, whole } from '../scalars.ts'
import { orVariable } from '../variable.ts'
import { model } from './paramParts.ts'

type Limits = { default?: number; min: number; max: number; unit?: string }

const count = (title: string, limits: Limits) => orVariable(whole({ title, ...limits }))
const yesNo = (title: string, value: boolean) => orVariable(flag({ title, default: value }))

/** How the silent observer behaves. */
export const sidecarParams = lazySchema(() =>
  object(
    {
      final_summary: yesNo('Last advice at the end', false),
      ai_summary: yesNo('Summary at the end', false),
      ai_summary_prompt: text({ title: 'How to sum up', editor: 'multiline' }),
      summary_model: model({ title: 'Model for summaries', default: 'gpt-4o-mini' }),
      transcribe_prompt: text({ title: 'Hints for the transcription', editor: 'multiline' }),
      live_events: yesNo('Send each sentence', false),
      verbose_utterances: yesNo('Send all details', false),
      act_on_channel: yesNo('May act on the call', true),
      speech_engine: choice(
        { deepgram: 'Deepgram', google: 'Google' },
        { title: 'Speech recognition', default: 'deepgram' },
      ),
      idle_timeout_ms: count('Advises after silence of', {
        default: 200,
        min: 50,
        max: 5000,
        unit: 'ms',
      }),
      min_interval_ms: count('Between two advices', { default: 0, min: 0, max: 60000, unit: 'ms' }),
      max_iters_per_tick: count('Functions at once', { default: 5, min: 1, max: 20 }),
      max_history_tokens: count('Remembers', {
        default: 8000,
        min: 1000,
        max: 200000,
        unit: 'tokens',
      }),
      speech_timeout: count('Longest sentence', { min: 0, max: 600000, unit: 'ms' }),
      vad_silence_ms: count('End of a sentence', { min: 0, max: 60000, unit: 'ms' }),
      vad_thresh: count('Voice threshold', { min: 0, max: 10000 }),
      debug: yesNo('Debug', false),
      debug_level: count('Debug detail', { default: 0, min: 0, max: 100 }),
    },
    { title: 'Settings', description: 'How the observer behaves.', advanced: true },
  ),
)
