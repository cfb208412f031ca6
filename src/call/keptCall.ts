import type { PlayedCall } from '../scenarios/types.ts'
import type { CallState } from './callState.ts'

/** Why a call can’t be kept, in words: a scenario has no place for what was changed by hand. */
export function whyNotKept({ answers }: Pick<CallState, 'answers'>): string | undefined {
  const isChanged = answers.some(({ answer }) => answer.kind === 'set' || answer.kind === 'unset')
  if (!isChanged) return undefined
  return 'You have changed variables in this call, which a scenario can’t do. Step back to before that, or start over with them.'
}

/** The call as it can be kept as a scenario; undefined until it has begun. */
export function keptCall({ options, answers, events, played }: CallState): PlayedCall | undefined {
  return played && { options, answers, events, ...played }
}
