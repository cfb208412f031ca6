import type { CallMarks } from '../document/calling.ts'
import type { Flow } from '../swml/index.ts'
import type { CallState } from './callState.ts'
import { stepOf } from './stepOf.ts'
import { wayOf } from './way.ts'

/** Where a call is and has been in the flow that it goes through, by the ids of its steps. */
export function marksOf(
  flow: Flow,
  { events, played, isBusy }: Pick<CallState, 'events' | 'played' | 'isBusy'>,
): CallMarks {
  const taken = new Set<number>()
  const live = new Set<number>()
  for (const { step } of played?.run.live ?? []) {
    const id = stepOf(flow, step)?.id
    if (id !== undefined) live.add(id)
  }
  let last: number | undefined
  for (const { kind, step } of events) {
    if (kind !== 'step' || step?.document !== 0) continue
    last = stepOf(flow, step)?.id
    if (last !== undefined) taken.add(last)
  }
  const waiting = played?.waiting
  // What is being played is what was run last, not the step that waits behind it.
  const way = wayOf(flow, events)
  if (isBusy && events.length > 0) return { running: last, taken, way, live }
  const at = waiting?.step
  const running = at && (at.document === 0 ? stepOf(flow, at)?.id : last)
  return { running, taken, way, live }
}
