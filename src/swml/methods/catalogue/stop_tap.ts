import type { MethodDefinition } from '../method.ts'
import { stopOutcomes } from '../outcomes.ts'
import { stopId } from '../schema/controlId.ts'
import { object } from '../schema/object.ts'
import { quoted, word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'stop_tap',
  title: 'Stop media tap',
  group: 'Audio streaming',
  rank: 4,
  icon: 'unplug',
  help: 'Ends a media tap that an earlier step started.',
  synonyms: 'end media rtp',
  mode: 'immediate',
  schema: object({ control_id: stopId('tap', 'tap') }),
  bare: true,
  sets: [{ name: 'stop_tap_result', help: 'success or failed.' }],
  summary: (value) => {
    const id = word(value, 'control_id')
    return id ? `Stops the tap ${quoted(id)}` : 'Stops the tap started last'
  },
  lifetime: () => ({ stops: 'tap', id: 'control_id' }),
  runs: () => ({ outcomes: stopOutcomes('stop_tap') }),
}
