import { effectOf } from '../streams/effectOf.ts'
import type { Step } from '../types.ts'

/** Whether a step starts an audio stream, so that a server of the user's receives something. */
export function hasEndpoint(step: Step): boolean {
  return effectOf(step, 'stream')?.does === 'start'
}
