import type { MethodDefinition } from '../method.ts'
import { anything } from '../schema/containers.ts'
import { listed } from '../words/listed.ts'

export const definition: MethodDefinition = {
  name: 'return',
  title: 'Return',
  group: 'Decide & repeat',
  rank: 7,
  icon: 'corner-down-left',
  help: 'Goes back to where this section was run from, with a value if you like. In the main section it ends the script.',
  synonyms: 'back done end section',
  mode: 'terminal',
  likely: { back: 1 },
  schema: anything({
    title: 'Value',
    description: 'Handed back as the variable return_value. It may be anything.',
    whenEmpty: 'Nothing is handed back.',
  }),
  initial: null,
  bare: true,
  emptyIsNull: true,
  sets: [{ name: 'return_value', help: 'The value handed back.' }],
  summary: (value) => {
    const handed = listed(value)
    return handed ? `Goes back with ${handed}` : 'Goes back'
  },
  control: () => ({ returns: true }),
  runs: (value) => ({ returns: { value } }),
}
