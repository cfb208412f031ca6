import { get } from '../../plain.ts'
import type { Plain } from '../../types.ts'
import type { Lifetime, Resource } from '../method.ts'

/** The name of a live step's action, whichever way it is written: `stop`, `{ start: … }`. */
export function liveAction(value: Plain | undefined): string {
  const action = get(value, 'action')
  if (typeof action === 'string') return action
  return ['start', 'summarize', 'inject'].find((name) => get(action, name) !== undefined) ?? ''
}

/** What a live step starts or stops; `excludedBy`: what keeps it from starting. */
export function liveLifetime(
  value: Plain | undefined,
  resource: Resource,
  excludedBy?: readonly Resource[],
): Lifetime {
  const action = liveAction(value)
  if (action === 'start') return { starts: resource, single: true, excludedBy }
  return action === 'stop' ? { stops: resource, single: true } : {}
}
