import * as z from 'zod/mini'
import { list, union } from '../containers.ts'
import { choice, flag, number, text, whole } from '../scalars.ts'
import { orVariable } from '../variable.ts'
import { withFacts } from '../withFacts.ts'
import { count, file, inner, model, ms, videoFiles, words, yesNo } from './paramParts.ts'

const otherModel = (title: string, description: string) =>
  model({ title, description, whenEmpty: 'The same as “AI model”.', advanced: true })

/** What the agent sees, thinks and may do; logs. */
export const workParams = () => ({
  background_file: file(
    'Background sound',
    'Played while they talk.',
    'https://example.com/office.mp3',
  ),
  background_file_volume: count('Its volume', 'Of that sound.', {
    default: 0,
    min: -50,
    max: 50,
  }),
  background_file_loops: orVariable(
    withFacts(z.nullable(z.int()), {
      title: 'How often',
      description: 'Empty: all the time.',
      advanced: true,
    }),
  ),
  ...videoFiles,
  enable_vision: yesNo('Sees', 'The AI sees the video of the call.', false),
  vision_model: otherModel('Model for seeing', 'Looks at the video.'),

  enable_thinking: yesNo('Think first', 'Better answers that take longer.', false),
  thinking_model: otherModel('Model for thinking', 'Does the thinking.'),
  utility_model: otherModel('Model for small tasks', 'Such as summing up.'),
  enable_inner_dialog: yesNo('Second opinion', 'A second AI advises the first.', false),
  inner_dialog_prompt: words('For the second AI', 'Its instructions.', {
    default:
      'The assistant is intelligent and straightforward, does its job well and is not excessively polite.',
    editor: 'multiline',
  }),
  inner_dialog_model: otherModel('Model of the second AI', 'Gives the advice.'),
  inner_dialog_synced: yesNo('Wait for the second AI', 'Before each answer.', false),
  max_response_tokens: count('Longest answer', 'How long one answer may be.', {
    min: 1,
    max: 16384,
    unit: 'tokens',
  }),
  pom_format: choice(
    { markdown: 'Markdown', xml: 'XML' },
    {
      title: 'Form of the instructions',
      description: 'How parts are handed to the AI.',
      default: 'markdown',
      advanced: true,
    },
  ),
  summary_mode: orVariable(
    choice(
      { string: 'Text', original: 'As it is' },
      { title: 'Form of the summary', advanced: true },
    ),
  ),
  transfer_summary: yesNo('Hand on a summary', 'To the next AI.', false),
  redact_prompt: words('Leave out', 'What is blacked out in the records.', {
    editor: 'multiline',
  }),
  function_wait_for_talking: yesNo('Functions wait', 'Until the AI has finished.', false),
  functions_on_no_response: yesNo('Functions in silence', 'When nobody speaks.', false),
  hold_music: file('Music on hold', 'Played while waiting.', 'https://example.com/hold.mp3'),
  hold_on_process: yesNo('Hold while working', 'Music while functions run.', false),
  swaig_allow_settings: yesNo('Functions may change settings', 'In their answers.', true),
  swaig_allow_swml: yesNo('Functions may run SWML', 'In their answers.', true),
  swaig_post_conversation: yesNo('Send the conversation', 'To functions.', false),
  swaig_set_global_data: yesNo('Functions may change shared data', 'In their answers.', true),
  swaig_post_swml_vars: inner(
    { title: 'Send variables', description: 'To functions: all, none or these.' },
    orVariable(union({ 'Yes or no': flag(), 'These names': list(text({ title: 'Name' })) })),
  ),

  app_name: words('App name', 'In records.', { default: 'swml app' }),
  cache_mode: yesNo('Cache', 'Remembers spoken phrases.', false),
  input_poll_freq: ms('Look for input every', 'For messages from outside.', {
    default: 2000,
    min: 1000,
    max: 10000,
  }),
  enable_accounting: yesNo('Accounting', 'Adds up what was used.'),
  audible_debug: yesNo('Say debug messages', 'Aloud.', false),
  audible_latency: yesNo('Say delays', 'Aloud.', false),
  verbose_logs: yesNo('Long logs', 'More detail.', false),
  debug: inner(
    { title: 'Debug', description: 'Yes, or a level.' },
    orVariable(union({ 'Yes or no': flag(), Level: whole() })),
  ),
  debug_webhook_url: file('Debug address', 'Gets debug messages.', 'https://example.com/debug'),
  debug_webhook_level: count('Debug detail', 'How much is sent there.', { min: 0, max: 2 }),
  eleven_labs_stability: inner(
    { deprecated: true },
    orVariable(number({ title: 'Steadiness (old)', default: 0.5, min: 0, max: 1, advanced: true })),
  ),
  eleven_labs_similarity: inner(
    { deprecated: true },
    orVariable(number({ title: 'Likeness (old)', default: 0.75, min: 0, max: 1, advanced: true })),
  ),
})
