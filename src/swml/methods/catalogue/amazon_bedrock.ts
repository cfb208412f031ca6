import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { failing } from '../outcomes.ts'
import { webAddress } from '../schema/address.ts'
import { bedrockFunctions } from '../schema/ai/functions.ts'
import { attentionTimeout, videoFiles } from '../schema/ai/paramParts.ts'
import { postPrompt, promptObject } from '../schema/ai/prompt.ts'
import { anything, map } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { choice, text, whole } from '../schema/scalars.ts'
import { orVariable } from '../schema/variable.ts'
import { agentWords } from '../words/agentWords.ts'
import { functionOutcomes, functionRuns } from '../words/functionRuns.ts'

const voices = {
  tiffany: 'Tiffany',
  matthew: 'Matthew',
  amy: 'Amy',
  lupe: 'Lupe',
  carlos: 'Carlos',
}

export const definition: MethodDefinition = {
  name: 'amazon_bedrock',
  title: 'AI agent (Bedrock)',
  group: 'AI agent',
  rank: 3,
  icon: 'brain',
  help: 'Like the AI agent, with a model of Amazon Bedrock.',
  synonyms: 'bot aws claude llm assistant',
  mode: 'blocking',
  schema: lazySchema(() =>
    object(
      {
        prompt: promptObject(
          { title: 'Instructions', description: 'Who the AI is and what it does.' },
          {
            voice_id: choice(voices, {
              title: 'Voice',
              description: 'Who speaks.',
              default: 'matthew',
            }),
          },
        ),
        post_prompt: postPrompt,
        post_prompt_url: webAddress({
          title: 'Address for the result',
          description: 'Gets what the AI worked out after the conversation.',
          advanced: true,
        }),
        SWAIG: bedrockFunctions,
        params: object(
          {
            attention_timeout: attentionTimeout,
            inactivity_timeout: orVariable(
              whole({
                title: 'End after silence',
                description: 'How long nobody may speak.',
                default: 600000,
                min: 10000,
                max: 3600000,
                unit: 'ms',
              }),
            ),
            hard_stop_time: orVariable(
              text({
                title: 'Longest conversation',
                description: 'In hours, minutes and seconds.',
                example: '1h30m',
                pattern: /^(?:\d+h)?(?:\d+m)?(?:\d+s)?$/,
                error: 'Write a time such as 30m, 1h30m or 45s.',
              }),
            ),
            hard_stop_prompt: text({
              title: 'At that time',
              description: 'What the AI is told then.',
              default:
                'The time limit for this call has been reached. Please wrap up the conversation.',
              editor: 'multiline',
            }),
            ...videoFiles,
          },
          {
            open: true,
            title: 'Settings',
            description: 'How the AI behaves.',
            advanced: true,
          },
        ),
        global_data: map(anything(), {
          title: 'Shared data',
          description: 'What the AI and its functions know from the start.',
          advanced: true,
        }),
      },
      { required: ['prompt'] },
    ),
  ),
  initial: { prompt: { text: '' } },
  setsUnseen: true,
  fillsIn: true,
  asksServer: true,
  summary: (value) => agentWords(get(value, 'prompt')),
  mayRun: functionRuns,
  runs: (value) => ({
    answers: true,
    outcomes: [
      { name: 'success', title: 'The conversation ends' },
      failing('It fails'),
      ...functionOutcomes(value),
    ],
  }),
}
