import type { CallMarks } from '../document/calling.ts'
import { type Flow, stepAt } from '../swml/index.ts'
import type { CallState } from './callSession.ts'

/** Where a call is and has been in the flow that it goes through, by the ids of its steps. */
export function marksOf(
  flow: Flow,
  { events, played, isBusy }: Pick<CallState, 'events' | 'played' | 'isBusy'>,
): CallMarks {
  const taken = new Set<number>()
  const live = new Set<number>()
  for (const { step } of played?.run.live ?? []) {
    const id = step.document === 0 ? stepAt(flow, step.path)?.id : undefined
    if (id !== undefined) live.add(id)
  }
  let last: number | undefined
  for (const { kind, step } of events) {
    if (kind !== 'step' || step?.document !== 0) continue
    last = stepAt(flow, step.path)?.id
    if (last !== undefined) taken.add(last)
  }
  const waiting = played?.waiting
  // What is being played is what was run last, not the step that waits behind it.
  if (isBusy && events.length > 0) return { running: last, taken, live }
  const at = waiting?.step
  const running = at && (at.document === 0 ? stepAt(flow, at.path)?.id : last)
  return { running, taken, live }
}
