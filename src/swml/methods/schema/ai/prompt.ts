import type * as z from 'zod/mini'
import type { FieldFacts } from '../../method.ts'
import { list, map, union } from '../containers.ts'
import { lazySchema } from '../lazySchema.ts'
import { object } from '../object.ts'
import { flag, number, text, whole } from '../scalars.ts'
import { orVariable } from '../variable.ts'
import { fillersByLanguage } from './fillers.ts'
import { pom } from './pom.ts'

const amount = (title: string, description: string, value: number, min: number, max: number) =>
  orVariable(number({ title, description, default: value, min, max, advanced: true }))

const tuning = () => ({
  temperature: amount('Freedom', 'Higher: freer and less predictable answers.', 1, 0, 1.5),
  top_p: amount('Choice of words', 'Lower: only the most likely words.', 1, 0, 1),
  confidence: amount(
    'Sureness of speech',
    'How sure the speech recognition must be before the AI answers.',
    0.6,
    0,
    1,
  ),
  presence_penalty: amount('New topics', 'Higher: more new topics.', 0, -2, 2),
  frequency_penalty: amount('No repeating', 'Higher: fewer repeated phrases.', 0, -2, 2),
  max_tokens: whole({
    title: 'Longest answer',
    description: 'How long one answer may be.',
    default: 256,
    min: 0,
    max: 4096,
    unit: 'tokens',
    advanced: true,
  }),
})

const instructions = lazySchema(() =>
  text({
    title: 'Instructions',
    description: 'Tells the AI in plain language who it is and what to do.',
    example: 'You are a friendly receptionist. Find out what the caller needs.',
    editor: 'multiline',
  }),
)

const names = (title: string, description: string) =>
  list(text({ title: 'Name' }), { title, description, advanced: true })

const step = lazySchema(() =>
  object(
    {
      name: text({
        title: 'Name',
        description: 'What other steps call this one.',
        example: 'order',
      }),
      text: text({ title: 'Instructions', description: 'What to do in it.', editor: 'multiline' }),
      pom,
      step_criteria: text({
        title: 'Done when',
        description: 'How the AI knows that it is finished.',
        example: 'The caller has said a name.',
      }),
      functions: union(
        { None: text({ suggestions: ['none'] }), Some: list(text({ title: 'Name' })) },
        { title: 'Functions', description: 'What the AI may use in it.', advanced: true },
      ),
      valid_steps: names('May go on to', 'The steps that may follow.'),
      valid_contexts: names('May switch to', 'The contexts that may follow.'),
      skip_user_turn: flag({
        title: 'Skip the caller’s turn',
        description: 'The AI goes on at once.',
        advanced: true,
      }),
      end: flag({
        title: 'Ends here',
        description: 'The conversation ends after it.',
        advanced: true,
      }),
    },
    { title: 'Step', forms: { mode: 'at-most-one', titles: { text: 'Text', pom: 'In parts' } } },
  ),
)

const context = lazySchema(() =>
  object(
    {
      steps: list(step, { title: 'Steps', description: 'Done one after the other.' }),
      text: text({
        title: 'Instructions',
        description: 'Valid in the whole context.',
        editor: 'multiline',
      }),
      pom,
      isolated: flag({
        title: 'On its own',
        description: 'Forgets the conversation so far when it begins.',
        default: false,
        advanced: true,
      }),
      enter_fillers: fillersByLanguage('On entering', 'Said when the context begins.'),
      exit_fillers: fillersByLanguage('On leaving', 'Said when it ends.'),
    },
    {
      title: 'Context',
      required: ['steps'],
      forms: { mode: 'at-most-one', titles: { text: 'Text', pom: 'In parts' } },
    },
  ),
)

const contexts = lazySchema(() =>
  map(context, {
    title: 'Contexts',
    description: 'Parts of a longer conversation; the one named "default" begins.',
    needsEntry: 'default',
    advanced: true,
  }),
)

const forms = { mode: 'one', titles: { text: 'One text', pom: 'In parts' } } as const

/** Instructions for an AI, as a text or in parts. */
export const promptObject = (
  facts: FieldFacts,
  more: Record<string, z.ZodMiniType> = {},
): z.ZodMiniType => object({ text: instructions, pom, ...more, ...tuning() }, { forms, ...facts })

/** `prompt` of the talking agent, which may have contexts. */
export const agentPrompt = lazySchema(() =>
  promptObject(
    { title: 'Instructions', description: 'Who the AI is and what it does.' },
    { contexts },
  ),
)

/** What the AI does with the conversation when it is over. */
export const postPrompt = lazySchema(() =>
  promptObject({
    title: 'After the conversation',
    description: 'What the AI works out when it is over, e.g. a summary.',
    alsoText: true,
    advanced: true,
  }),
)

/** Instructions without the tuning, as text, in parts or from a file. */
export const sidecarPrompt = lazySchema(() =>
  union(
    {
      Text: instructions,
      'With options': object(
        {
          text: instructions,
          pom,
          file: text({ title: 'File', description: 'The name of a stored prompt.' }),
        },
        {
          forms: { mode: 'one', titles: { text: 'One text', pom: 'In parts', file: 'A file' } },
        },
      ),
    },
    { title: 'Instructions', description: 'What the observer watches for and advises.' },
  ),
)
