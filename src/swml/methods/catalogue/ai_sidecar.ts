import { get, getIn } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { webAddress } from '../schema/address.ts'
import { sidecarFunctions } from '../schema/ai/functions.ts'
import { model } from '../schema/ai/paramParts.ts'
import { sidecarPrompt } from '../schema/ai/prompt.ts'
import { sidecarParams } from '../schema/ai/sidecarParams.ts'
import { anything, list, map } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { legs, summary } from '../schema/live.ts'
import { object } from '../schema/object.ts'
import { choice, flag, text } from '../schema/scalars.ts'
import { orVariable } from '../schema/variable.ts'
import { agentWords } from '../words/agentWords.ts'
import { functionRuns } from '../words/functionRuns.ts'

const allowed = (title: string, description: string) =>
  orVariable(flag({ title, description, default: true }))

export const definition: MethodDefinition = {
  name: 'ai_sidecar',
  title: 'AI observer',
  group: 'AI agent',
  rank: 2,
  icon: 'glasses',
  help: 'A silent AI listens to the call and sends advice to your server. The call goes on meanwhile.',
  synonyms: 'coach agent assist observer whisper',
  mode: 'background',
  schema: lazySchema(() =>
    object(
      {
        prompt: sidecarPrompt,
        lang: orVariable(
          text({
            title: 'Language',
            description: 'The language spoken in the call.',
            example: 'en-US',
            pattern: /./s,
            error: 'Add the language, e.g. en-US.',
          }),
        ),
        url: webAddress({
          title: 'Address for advice',
          description: 'Your server that gets the advice.',
          example: 'https://example.com/advice',
        }),
        direction: list(choice(legs, { title: 'Side' }), {
          title: 'Listens to',
          description: 'Both sides of the call.',
          default: ['remote-caller', 'local-caller'],
          needsAll: true,
        }),
        customer_role: choice(legs, {
          title: 'The customer',
          description: 'Which side is the customer.',
          default: 'remote-caller',
        }),
        model: model({
          title: 'AI model',
          description: 'Larger ones are smarter and slower.',
          default: 'gpt-4o-mini',
          advanced: true,
        }),
        SWAIG: sidecarFunctions,
        permissions: object(
          {
            swaig_allow_swml: allowed('SWML', 'Functions may run SWML.'),
            swaig_allow_settings: allowed('Settings', 'Functions may change settings.'),
            swaig_set_global_data: allowed('Shared data', 'Functions may change the shared data.'),
          },
          { title: 'Permissions', description: 'What functions may do.', advanced: true },
        ),
        hints: list(text({ title: 'Word' }), {
          title: 'Expected words',
          description: 'Words that are likely to be said; they are understood better.',
          min: 1,
          advanced: true,
        }),
        params: sidecarParams,
        global_data: map(anything(), {
          title: 'Shared data',
          description: 'What the AI and its functions know from the start.',
          advanced: true,
        }),
        action: object(
          { summarize: summary },
          {
            required: ['summarize'],
            title: 'Action',
            description: 'Asks for a summary.',
            advanced: true,
          },
        ),
      },
      { required: ['lang'] },
    ),
  ),
  initial: { prompt: '', lang: 'en-US' },
  sets: [{ name: 'ai_agents_global_data', help: 'The shared data.' }],
  setsUnseen: true,
  fillsIn: true,
  asksServer: true,
  summary: (value) => {
    const prompt = get(value, 'prompt')
    if (getIn(value, ['action', 'summarize']) !== undefined) return 'Asks the observer to sum up'
    return `Observes: ${agentWords(typeof prompt === 'string' ? { text: prompt } : prompt)}`
  },
  mayRun: functionRuns,
  lifetime: (value) =>
    getIn(value, ['action', 'summarize']) === undefined
      ? { starts: 'ai_sidecar', single: true, excludedBy: ['live_transcribe'] }
      : {},
  runs: (value) => ({
    outcomes: [
      {
        name: 'success',
        title: 'It listens',
        sets: () => ({ ai_agents_global_data: get(value, 'global_data') ?? {} }),
      },
    ],
  }),
}
