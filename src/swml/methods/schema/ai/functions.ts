import type * as z from 'zod/mini'
import { webAddress } from '../address.ts'
import { anything, list, map, union } from '../containers.ts'
import { lazySchema } from '../lazySchema.ts'
import { object } from '../object.ts'
import { choice, flag, text, whole } from '../scalars.ts'
import { orVariable } from '../variable.ts'
import { fillersByLanguage } from './fillers.ts'

import { common, inputs, login, name, purpose, webHookUrl } from './functionParts.ts'

const required = ['function', 'description'] as const

const fullFunction = lazySchema(() =>
  object(
    {
      ...common(),
      ...login(),
      fillers: fillersByLanguage('While it works', 'Said while the function works.'),
      skip_fillers: orVariable(
        flag({
          title: 'Say nothing',
          description: 'Leaves those phrases out.',
          default: false,
          advanced: true,
        }),
      ),
      wait_for_fillers: orVariable(
        flag({
          title: 'Finish the phrase',
          description: 'Says it to its end first.',
          default: false,
          advanced: true,
        }),
      ),
      wait_file: webAddress({
        title: 'Sound while it works',
        description: 'A sound file played meanwhile.',
        example: 'https://example.com/typing.mp3',
        advanced: true,
      }),
      wait_file_loops: union(
        { Number: whole(), Text: text() },
        { title: 'How often', description: 'How often the sound is played.', advanced: true },
      ),
      purpose,
      argument: inputs({ deprecated: true, standsFor: 'parameters' }),
      web_hook_auth_pass: text({
        title: 'Password',
        secret: true,
        deprecated: true,
        standsFor: 'web_hook_auth_password',
        advanced: true,
      }),
    },
    { required, title: 'Function' },
  ),
)

const sidecarFunction = lazySchema(() =>
  object(
    {
      function: name,
      description: common().description,
      parameters: inputs(),
      web_hook_url: webHookUrl,
      ...login(),
      purpose: text({ title: 'What it does', advanced: true }),
    },
    { required: ['function'], title: 'Function' },
  ),
)

const functionList = (item: z.ZodMiniType) =>
  list(item, { title: 'Functions', description: 'What the AI can do besides talking.' })

const defaults = (more: Record<string, z.ZodMiniType> = {}) =>
  object(
    { web_hook_url: webHookUrl, ...more },
    { title: 'For all functions', description: 'Used where a function says nothing of its own.' },
  )

const mcpServers = lazySchema(() =>
  list(
    object(
      {
        url: text({ title: 'Address', example: 'https://example.com/mcp' }),
        headers: map(text(), { title: 'Headers', description: 'Sent with each request.' }),
        resources: orVariable(
          flag({ title: 'Resources', description: 'Offers its resources too.', default: false }),
        ),
        resource_vars: map(text(), { title: 'Resource variables', advanced: true }),
      },
      { required: ['url'], title: 'Server' },
    ),
    { title: 'MCP servers', description: 'Servers with further tools for the AI.', advanced: true },
  ),
)

const native = {
  check_time: 'Tell the time',
  wait_seconds: 'Wait some seconds',
  wait_for_user: 'Wait for the caller',
  adjust_response_latency: 'Answer faster or slower',
}

const builtIn = {
  ...native,
  next_step: 'Go on to the next step',
  change_context: 'Change the context',
  get_visual_input: 'Look at a picture',
  get_ideal_strategy: 'Find the best way',
  pause_conversation: 'Pause the conversation',
}

const facts = { title: 'Functions', description: 'What the AI can do besides talking.' }

/** `SWAIG` of the talking agent. */
export const agentFunctions = lazySchema(() =>
  object(
    {
      functions: functionList(fullFunction),
      defaults: defaults(login()),
      native_functions: list(choice(native, { title: 'Function' }), {
        title: 'Built-in functions',
        description: 'Ready-made ones.',
      }),
      includes: list(
        object(
          {
            url: text({ title: 'Address', example: 'https://example.com/functions' }),
            functions: list(text({ title: 'Name' }), { title: 'Functions' }),
            auth_user: text({
              title: 'User name',
              description: 'For that server.',
              advanced: true,
            }),
            auth_password: text({
              title: 'Password',
              description: 'For that server.',
              secret: true,
              advanced: true,
            }),
            meta_data: map(anything(), { title: 'Notes', advanced: true }),
          },
          { required: ['functions', 'url'], title: 'Source' },
        ),
        {
          title: 'Functions from elsewhere',
          description: 'Functions that your server describes itself.',
          advanced: true,
        },
      ),
      mcp_servers: mcpServers,
      internal_fillers: object(
        Object.fromEntries(
          Object.entries(builtIn).map(([name, title]) => [
            name,
            fillersByLanguage(title, 'Said meanwhile.'),
          ]),
        ),
        {
          title: 'While built-in functions work',
          description: 'What is said meanwhile.',
          advanced: true,
        },
      ),
    },
    facts,
  ),
)

/** `SWAIG` of the silent observer. */
export const sidecarFunctions = lazySchema(() =>
  object(
    {
      functions: functionList(sidecarFunction),
      defaults: defaults(login()),
      mcp_servers: mcpServers,
    },
    { ...facts, advanced: true },
  ),
)

/** `SWAIG` of the Bedrock agent. */
export const bedrockFunctions = lazySchema(() =>
  object(
    {
      functions: functionList(object(common(), { required, title: 'Function' })),
      defaults: defaults(),
    },
    facts,
  ),
)
