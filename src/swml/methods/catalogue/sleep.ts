import * as z from 'zod/mini'
import { get } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { whole } from '../schema/scalars.ts'
import { orVariable, variable } from '../schema/variable.ts'
import { withFacts } from '../schema/withFacts.ts'
import { duration } from '../words/duration.ts'

const milliseconds = whole({
  title: 'How long',
  noun: 'how long to wait',
  description: 'In thousandths of a second: 1000 is one second. -1 waits for ever.',
  example: '1000',
  min: -1,
  unit: 'ms',
})

export const definition: MethodDefinition = {
  name: 'sleep',
  title: 'Wait',
  group: 'Call',
  rank: 30,
  icon: 'timer',
  help: 'Does nothing for a while. What runs in the background goes on.',
  synonyms: 'pause delay seconds wait timer',
  mode: 'blocking',
  schema: lazySchema(() =>
    withFacts(
      z.union([
        object({ duration: orVariable(milliseconds) }, { required: ['duration'] }),
        whole(),
        variable,
      ]),
      { title: 'Wait', formTitles: ['Duration', 'Number', 'Variable'] },
    ),
  ),
  initial: { duration: 1000 },
  stringForm: 'duration',
  summary: (value) => {
    const time = get(value, 'duration')
    if (time === -1) return 'Waits for ever'
    if (time === undefined) return 'Waits: no time yet'
    return `Waits ${duration(typeof time === 'number' ? time / 1000 : time)}`
  },
  runs: (value) => {
    const time = Number(get(value, 'duration'))
    return { takes: time === -1 ? Infinity : time > 0 ? time : 0 }
  },
}
