import { union } from '../containers.ts'
import { choice, flag, number, text } from '../scalars.ts'
import { orVariable } from '../variable.ts'
import { count, inner, ms, words, yesNo } from './paramParts.ts'

/** How the agent hears, and how it may be interrupted. */
export const hearParams = () => ({
  enable_barge: inner(
    {
      title: 'May be interrupted',
      description: 'When the caller may interrupt the AI.',
      default: 'complete,partial',
    },
    orVariable(
      union({
        Words: text({ suggestions: ['complete,partial', 'complete', 'partial', 'all'] }),
        'Yes or no': flag(),
      }),
    ),
  ),
  barge_match_string: words('Interrupting words', 'Only these interrupt.'),
  barge_min_words: count('Interrupting takes', 'So many words.', {
    min: 1,
    max: 99,
    unit: 'words',
  }),
  barge_functions: yesNo('Functions may be interrupted', 'While they run.', true),
  transparent_barge: yesNo('Quiet interruptions', 'The AI answers to all that was said.', true),
  transparent_barge_max_time: ms('Quiet interruptions up to', 'From when the AI began.', {
    default: 3000,
    min: 0,
    max: 60000,
  }),
  interrupt_on_noise: yesNo('Noise interrupts', 'Not only words.'),
  interrupt_prompt: words('When interrupted', 'What the AI is told then.', {
    editor: 'multiline',
  }),
  acknowledge_interruptions: yesNo('Mention interruptions', 'The AI says that it noticed.'),

  digit_terminators: words('Keys that end input', 'When the caller presses keys.', {
    example: '#',
  }),
  digit_timeout: ms('Time between keys', 'How long to wait for the next key.', {
    default: 3000,
    min: 0,
    max: 30000,
  }),
  energy_level: inner(
    {},
    orVariable(
      number({
        title: 'Loudness of speech',
        description: 'How loud a sound must be to count as speech.',
        default: 52,
        min: 0,
        max: 100,
        unit: 'dB',
        advanced: true,
      }),
    ),
  ),
  asr_smart_format: yesNo('Write numbers nicely', 'In what was understood.', false),
  asr_diarize: yesNo('Tell speakers apart', 'Where several speak.', false),
  asr_speaker_affinity: yesNo('Follow one speaker', 'The first one counts.', false),
  llm_diarize_aware: yesNo('Tell the AI who speaks', 'Where speakers are told apart.', false),
  openai_asr_engine: words('Speech recognition', 'Which service is used.', {
    default: 'deepgram:nova-3',
  }),
  vad_config: words('Voice detection', 'Its settings.'),
  auto_correct: yesNo('Correct what was heard', 'By what makes sense.', false),
  enable_text_normalization: orVariable(
    choice(
      {
        both: 'Both ways',
        heard: 'What is heard',
        spoken: 'What is spoken',
        true: 'Yes',
        on: 'On',
        false: 'No',
        off: 'Off',
        none: 'None',
      },
      {
        title: 'Write numbers as words',
        description: 'In what is heard and spoken.',
        default: 'both',
        advanced: true,
      },
    ),
  ),
  languages_enabled: yesNo('Several languages', 'It may change the language.'),
  tts_number_format: choice(
    { international: 'International', national: 'National' },
    {
      title: 'Phone numbers',
      description: 'How they are spoken.',
      default: 'international',
      advanced: true,
    },
  ),
  ai_volume: count('Volume', 'Of the AI.', { default: 0, min: -50, max: 50 }),
  max_emotion: count('Most emotion', 'Of the voice.', { default: 30, min: 1, max: 30 }),
  turn_filler_sources: orVariable(
    words('Phrases while listening', 'When they are said.', { default: 'spell,number' }),
  ),
  turn_filler_every_n: count('Every so often', 'Said at every nth pause.', {
    default: 1,
    min: 1,
  }),
  turn_filler_min_ms: ms('Not before', 'How long the pause must be.', { default: 0, min: 0 }),
})
