import type { MethodDefinition } from '../method.ts'
import { stopOutcomes } from '../outcomes.ts'
import { stopId } from '../schema/controlId.ts'
import { object } from '../schema/object.ts'
import { quoted, word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'stop_record_call',
  title: 'Stop call recording',
  group: 'Record & transcribe',
  rank: 3,
  icon: 'circle-stop',
  help: 'Ends a call recording that an earlier step started.',
  synonyms: 'recording end pause',
  mode: 'immediate',
  schema: object({ control_id: stopId('record_call', 'recording') }),
  bare: true,
  sets: [{ name: 'stop_record_call_result', help: 'success or failed.' }],
  summary: (value) => {
    const id = word(value, 'control_id')
    return id ? `Stops the recording ${quoted(id)}` : 'Stops the recording started last'
  },
  lifetime: () => ({ stops: 'record_call', id: 'control_id' }),
  runs: () => ({ outcomes: stopOutcomes('stop_record_call') }),
}
