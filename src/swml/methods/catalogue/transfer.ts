import type { MethodDefinition } from '../method.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { sectionCall } from '../schema/sectionCall.ts'
import { destinationOf, destOf, destWords, paramsOf } from '../words/dest.ts'

export const definition: MethodDefinition = {
  name: 'transfer',
  title: 'Go to a section',
  group: 'Decide & repeat',
  rank: 6,
  icon: 'log-out',
  help: 'Leaves this place for another section (or SWML from a web address) and never comes back.',
  synonyms: 'section go leave route move flow',
  mode: 'terminal',
  likely: { chosen: 5 },
  handsOn: true,
  schema: lazySchema(() => object(sectionCall(), { required: ['dest'] })),
  stringForm: 'dest',
  summary: (value) => `Goes on in ${destWords(value)}`,
  control: (value) => {
    const dest = destOf(value)
    return dest === undefined ? {} : { call: { dest, forGood: true, params: paramsOf(value) } }
  },
  runs: (value) => ({ runs: destinationOf(value, true) }),
}
