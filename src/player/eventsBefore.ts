import type { Answer, CallEvent, Run } from '../simulation/types.ts'

/** What stays told when a run is gone on with: a changed variable has the step that waits tell its part again. */
export function eventsBefore(
  events: readonly CallEvent[],
  { told }: Pick<Run, 'told'>,
  { kind }: Answer,
): readonly CallEvent[] {
  const isAnew = (kind === 'set' || kind === 'unset') && told > 0
  return isAnew ? events.slice(0, -told) : events
}
