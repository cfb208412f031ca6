import type { Waiting } from '../simulation/types.ts'
import { type Step, titleOf } from '../swml/index.ts'
import type { CallState } from './callState.ts'

/** Where the flow has changed, and where the call is now; `step`: the one that it waits at. */
export function changedWords(
  { was }: NonNullable<CallState['changed']>,
  step: Step | undefined,
  waiting: Waiting | undefined,
): string {
  const before = was === undefined ? undefined : titleOf(was)
  const now = step && titleOf(step.method)
  const at = before === undefined ? 'where the call had come to' : `at “${before}”`
  if (!waiting) return `The flow has changed ${at}: the call is over there.`
  if (now === undefined) return `The flow has changed ${at}. The call is back there.`
  if (before === undefined) return `The flow goes on now where the call had ended, at “${now}”.`
  return `The flow has changed ${at}. The call is back ${now === before ? 'there' : `at “${now}”`}.`
}
