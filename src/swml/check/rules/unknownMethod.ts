import { isStrangeName } from '../../characters/names.ts'
import { methods } from '../../methods/index.ts'
import { renameTo, replaceWith } from '../fixes.ts'
import { nearest } from '../nearest.ts'
import type { StepRule } from '../rule.ts'

/** A step whose method SWML doesn't have. */
export const unknownMethod: StepRule = {
  reports: [
    {
      code: 'unknown-method',
      severity: 'error',
      finds: 'A step with a method that SWML doesn’t have; the nearest name is offered.',
      platformError: 'relay_script_method_undefined',
    },
  ],
  check: ({ step, definition }) => {
    if (definition || step.method === '' || isStrangeName(step.method)) return []
    const hint = Object.hasOwn(meant, step.method) ? meant[step.method] : undefined
    const near = hint?.method ?? nearest(step.method, methods.keys())
    const way =
      hint?.words ??
      (near ? `Did you mean ‘${near}’?` : 'Choose one from the palette, or check the spelling.')
    return [
      {
        code: 'unknown-method',
        message: `SWML has no method ‘${step.method}’. ${way}`,
        path: step.notation === 'bare' ? [] : [step.method],
        mark: 'key' as const,
        fixes: (where) => {
          if (near === undefined || (hint && !hint.rename)) return []
          const title = `Change to ‘${near}’`
          return step.notation === 'bare'
            ? replaceWith(where, title, near)
            : renameTo(where, title, near)
        },
      },
    ]
  },
}

type Meant = { words: string; method: string; rename?: boolean }

/** What people write who come from elsewhere. `rename` where another name is all it takes. */
const meant: Record<string, Meant> = {
  say: { method: 'play', words: 'To speak, use ‘play’ with the address ‘say:Hello’.' },
  condition: {
    method: 'cond',
    words: 'To decide, use ‘cond’, a list of tests with ‘when’ and ‘then’.',
  },
  if: { method: 'cond', words: 'To decide, use ‘cond’, a list of tests with ‘when’ and ‘then’.' },
  gather: { method: 'prompt', words: 'To ask for keys or speech, use ‘prompt’.' },
  dial: { method: 'connect', words: 'To call somebody, use ‘connect’.', rename: true },
  wait: { method: 'sleep', words: 'To wait, use ‘sleep’ with milliseconds.' },
  pause: { method: 'sleep', words: 'To wait, use ‘sleep’ with milliseconds.' },
  sms: { method: 'send_sms', words: 'To send a message, use ‘send_sms’.', rename: true },
  redirect: { method: 'transfer', words: 'To go on elsewhere, use ‘transfer’.' },
  start_stream: { method: 'stream', words: 'Did you mean ‘stream’?', rename: true },
  stop_transcribe: {
    method: 'transcribe_stop',
    words: 'Did you mean ‘transcribe_stop’?',
    rename: true,
  },
  bedrock: { method: 'amazon_bedrock', words: 'Did you mean ‘amazon_bedrock’?', rename: true },
  conference: { method: 'join_conference', words: 'Did you mean ‘join_conference’?', rename: true },
  end: { method: 'hangup', words: 'To end the call, use ‘hangup’.', rename: true },
  receive: { method: '', words: 'It belongs to messages: a call cannot use it.' },
  reply: { method: 'send_sms', words: 'It belongs to messages: in a call, use ‘send_sms’.' },
}
