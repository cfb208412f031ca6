import * as z from 'zod/mini'
import type { FieldFacts } from '../../method.ts'
import { webAddress } from '../address.ts'
import { flag, text, whole } from '../scalars.ts'
import { orVariable } from '../variable.ts'
import { withFacts } from '../withFacts.ts'

/** The name of a model. SignalWire suggests these and takes others. */
export const model = (facts: FieldFacts) =>
  text({ suggestions: ['gpt-4o-mini', 'gpt-4.1-mini', 'gpt-4.1-nano'], ...facts })

type Limits = FieldFacts & { min?: number; max?: number }

export const yesNo = (title: string, description: string, value?: boolean) =>
  orVariable(
    flag({
      title,
      description,
      advanced: true,
      ...(value === undefined ? {} : { default: value }),
    }),
  )
export const count = (title: string, description: string, facts: Limits = {}) =>
  orVariable(whole({ title, description, advanced: true, ...facts }))
export const ms = (title: string, description: string, facts: Limits) =>
  count(title, description, { unit: 'ms', ...facts })
export const words = (title: string, description: string, facts: FieldFacts = {}) =>
  text({ title, description, advanced: true, ...facts })
export const file = (title: string, description: string, example: string) =>
  webAddress({ title, description, example, advanced: true })
export const inner = (facts: FieldFacts, schema: z.ZodMiniType) =>
  withFacts(schema, { advanced: true, ...facts })

/** 0 switches it off; otherwise between ten seconds and ten minutes. */
export const attentionTimeout = orVariable(
  withFacts(
    z.int().check(
      z.gte(0),
      z.lte(600000),
      z.refine((time) => time === 0 || time >= 10000, {
        error: 'Write 0 (never) or a whole number from 10000 to 600000.',
      }),
    ),
    {
      title: 'Ask again after',
      description: 'After so much silence the AI tries to get the caller back. 0: never.',
      unit: 'ms',
      advanced: true,
    },
  ),
)

const video = 'https://example.com/agent.mp4'
export const videoFiles = {
  video_talking_file: file('Video while speaking', 'Shown in a video call.', video),
  video_listening_file: file('Video while listening', 'Shown in a video call.', video),
  video_idle_file: file('Video while idle', 'Shown in a video call.', video),
}
