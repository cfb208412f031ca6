import type { Sent } from '../methods/runs.ts'
import { get, isMap } from '../plain.ts'
import type { Plain } from '../types.ts'
import { textOf } from './settings.ts'
import { greetings } from './socketMessages.ts'
import { statusCallbacks } from './statusCallbacks.ts'

/**
 * What the servers named in a step receive as its audio stream starts: the first messages in the connection, and the
 * status callback. `value`: with its variables filled in; `id`: of this stream.
 */
export function streamStarts(value: Plain, id: string): Sent[] {
  return [
    ...greetings(value).map(({ json }) => inStream(value, JSON.parse(json))),
    ...callbacks(value, id, 'streaming'),
  ]
}

/** What they receive as it ends. */
export function streamEnds(value: Plain, id: string): Sent[] {
  return [
    inStream(value, { event: 'stop', sequenceNumber: '2' }),
    ...callbacks(value, id, 'finished'),
  ]
}

function inStream(value: Plain, body: Plain): Sent {
  return { what: 'stream', to: textOf(value, 'url'), body }
}

function callbacks(value: Plain, id: string, state: string): Sent[] {
  const named = isMap(value) ? { ...value, control_id: id } : value
  return statusCallbacks(named)
    .filter((callback) => callback.id === state)
    .map(({ json }) => ({
      what: 'status',
      method: textOf(value, 'status_url_method').toUpperCase() || 'POST',
      to: String(get(value, 'status_url')),
      // Safe: it was written from plain data.
      body: JSON.parse(json) as Plain,
    }))
}
