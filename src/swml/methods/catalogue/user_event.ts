import { get, isMap } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { anything, map } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { short } from '../words/short.ts'

export const definition: MethodDefinition = {
  name: 'user_event',
  title: 'Send an event to the app',
  group: 'Messages',
  icon: 'bell',
  help: 'Sends data of your own to the app or web page that is in the call.',
  synonyms: 'notify app webpage browser message',
  mode: 'immediate',
  schema: lazySchema(() =>
    object(
      {
        event: map(anything(), {
          title: 'Event',
          description: 'Any names and values.',
          example: 'type: greeting',
        }),
      },
      { required: ['event'] },
    ),
  ),
  initial: { event: {} },
  summary: (value) => {
    const event = get(value, 'event')
    const names = isMap(event) ? Object.keys(event).slice(0, 4) : []
    return names.length ? `Sends an event with ${short(names.join(', '))}` : 'Sends an event'
  },
  runs: (value) => ({
    sends: [{ what: 'message', to: 'app', body: get(value, 'event') ?? null }],
  }),
}
