import { bodyValue } from '../methods/bodyValue.ts'
import { definitionOf } from '../methods/definitionOf.ts'
import { maskValue } from '../methods/maskValue.ts'
import type { Flow, Step } from '../types.ts'
import type { Endpoint } from './endpoint.ts'
import { hasEndpoint } from './hasEndpoint.ts'
import { notesOn } from './notesOn.ts'
import { socketMessages } from './socketMessages.ts'
import { statusCallbacks } from './statusCallbacks.ts'
import { upgradeRequest } from './upgradeRequest.ts'

/**
 * What the servers named in a step receive when the call comes to it: the request that opens the connection, the
 * messages in it and the status callbacks, filled in with the step's own values. Undefined for a step that starts no
 * audio stream. Never throws, whatever stands in the step.
 */
export function endpointMessages(flow: Flow, step: Step): Endpoint | undefined {
  const definition = definitionOf(step)
  if (definition === undefined || !hasEndpoint(step)) return undefined
  const value = maskValue({ method: step.method, value: bodyValue(definition, step.value) })
  return {
    messages: [
      upgradeRequest(value),
      ...socketMessages(value, flow, step),
      ...statusCallbacks(value),
    ],
    notes: notesOn(value),
  }
}
