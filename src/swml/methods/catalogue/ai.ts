import { getIn } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { failing, lasting, seconds } from '../outcomes.ts'
import { webAddress } from '../schema/address.ts'
import { agentFunctions } from '../schema/ai/functions.ts'
import { hints, languages, multilingual, pronounce } from '../schema/ai/languages.ts'
import { agentParams } from '../schema/ai/params.ts'
import { agentPrompt, postPrompt } from '../schema/ai/prompt.ts'
import { anything, map } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { agentWords } from '../words/agentWords.ts'
import { functionOutcomes, functionRuns } from '../words/functionRuns.ts'

export const definition: MethodDefinition = {
  name: 'ai',
  title: 'AI agent',
  group: 'AI agent',
  rank: 1,
  icon: 'bot',
  help: 'An AI talks with the caller, following your instructions. The next step waits until they are done.',
  synonyms: 'bot robot assistant conversation chat voicebot llm gpt',
  mode: 'blocking',
  likely: { start: 4, begun: 5, started: 4, chosen: 6 },
  schema: lazySchema(() =>
    object(
      {
        prompt: agentPrompt,
        post_prompt: postPrompt,
        post_prompt_url: webAddress({
          title: 'Address for the result',
          description: 'Gets what the AI worked out after the conversation.',
          advanced: true,
        }),
        SWAIG: agentFunctions,
        languages,
        params: agentParams,
        hints,
        pronounce,
        multilingual,
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
  sets: [
    { name: 'ai_result', help: 'success or failed.' },
    { name: 'return_value', help: 'The same as ai_result.' },
  ],
  setsUnseen: true,
  fillsIn: true,
  asksServer: true,
  summary: (value) => agentWords(getIn(value, ['prompt'])),
  mayRun: functionRuns,
  runs: (value) => ({
    answers: true,
    outcomes: [
      {
        name: 'success',
        title: 'The conversation ends',
        asks: [seconds('Seconds that they talk', 60)],
        takes: lasting,
        sets: () => ({ ai_result: 'success', return_value: 'success' }),
      },
      failing('It fails', () => ({ ai_result: 'failed', return_value: 'failed' })),
      ...functionOutcomes(value),
    ],
  }),
}
