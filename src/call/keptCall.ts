import type { PlayedCall } from '../scenarios/types.ts'
import type { CallState } from './callState.ts'

/** The call as it can be kept as a scenario; undefined until it has begun. */
export function keptCall({ options, answers, events, played }: CallState): PlayedCall | undefined {
  return played && { options, answers, events, ...played }
}
