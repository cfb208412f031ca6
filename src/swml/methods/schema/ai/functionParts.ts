import { anything, list, map } from '../containers.ts'
import { lazySchema } from '../lazySchema.ts'
import { object } from '../object.ts'
import { choice, flag, text } from '../scalars.ts'
import { orVariable } from '../variable.ts'

export const webHookUrl = text({
  title: 'Web address',
  description: 'Your server that does the work of the function.',
  example: 'https://example.com/function',
})

export const inputs = (facts: { deprecated?: boolean; standsFor?: string } = {}) =>
  object(
    {
      type: choice({ object: 'Object' }, { title: 'Type' }),
      properties: map(anything(), {
        title: 'Inputs',
        description: 'What the AI has to find out first: a type and a description for each.',
        example: 'city: {type: string}',
      }),
      required: list(text({ title: 'Name' }), {
        title: 'Needed',
        description: 'The inputs it cannot do without.',
      }),
    },
    {
      required: ['type', 'properties'],
      title: 'Inputs',
      description: 'What the AI has to find out before it uses the function.',
      ...(facts.deprecated && { advanced: true }),
      ...facts,
    },
  )

export const dataMap = lazySchema(() =>
  object(
    {
      output: anything({ title: 'Answer', description: 'What the AI is told.' }),
      expressions: list(anything({ title: 'Pattern' }), {
        title: 'Patterns',
        description: 'Answers by patterns in the inputs.',
      }),
      webhooks: list(anything({ title: 'Web request' }), {
        title: 'Web requests',
        description: 'Requests that fetch the answer.',
      }),
    },
    {
      title: 'Answer without a server',
      description: 'Works the answer out right here, without a server of yours.',
      advanced: true,
    },
  ),
)

export const name = text({
  title: 'Name',
  description: 'What the AI calls it. Some names are called by themselves, e.g. at the start.',
  example: 'get_weather',
  suggestions: ['startup_hook', 'hangup_hook', 'summarize_conversation'],
})

/** Who to sign in as at a function's server. */
export const login = () => ({
  web_hook_auth_user: text({ title: 'User name', description: 'For that server.', advanced: true }),
  web_hook_auth_password: text({
    title: 'Password',
    description: 'For that server.',
    secret: true,
    advanced: true,
  }),
})

export const purpose = text({
  title: 'What it does',
  deprecated: true,
  standsFor: 'description',
  advanced: true,
})

export const common = () => ({
  function: name,
  description: text({
    title: 'What it does',
    noun: 'what it does',
    description: 'From this the AI learns when to use it.',
    example: 'Tells the weather of a city.',
    editor: 'multiline',
  }),
  parameters: inputs(),
  web_hook_url: webHookUrl,
  active: orVariable(
    flag({ title: 'Switched on', description: 'Whether it may be used.', default: true }),
  ),
  data_map: dataMap,
  meta_data: map(anything(), {
    title: 'Notes',
    description: 'Your own data, sent along to your server.',
    advanced: true,
  }),
  meta_data_token: text({
    title: 'Notes token',
    description: 'Functions with the same token share their notes.',
    advanced: true,
  }),
})
