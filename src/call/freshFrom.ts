import type { CallState } from './callState.ts'

type Told = Pick<CallState, 'events' | 'text'>

/** From which of a call’s events on nothing was known before. Through another text it is the same call, told anew. */
export function freshFrom({ events, text }: Told, before: Told): number {
  if (text !== before.text && before.text !== undefined) return events.length
  let from = Math.min(events.length, before.events.length)
  while (from > 0 && events[from - 1] !== before.events[from - 1]) from -= 1
  return from
}
