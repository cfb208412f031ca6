import type { CallEvent } from '../simulation/index.ts'
import type { Reached } from './types.ts'

/** The steps and lists of the flow itself that a call came to. */
export function reachedBy(events: readonly CallEvent[]): Reached {
  const steps = new Set<string>()
  const lists = new Set<string>()
  for (const { step, ...event } of events) {
    if (step?.document !== 0) continue
    if (event.kind === 'branch') lists.add(JSON.stringify(event.list))
    if (event.kind !== 'step') continue
    steps.add(JSON.stringify(step.path))
    // A list that a leg of its own goes through isn’t told of otherwise.
    lists.add(JSON.stringify(step.path.slice(0, -1)))
  }
  return { steps: [...steps], lists: [...lists] }
}
