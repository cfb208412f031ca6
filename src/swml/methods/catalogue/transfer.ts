import type { MethodDefinition } from '../method.ts'
import { anything, map } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { text } from '../schema/scalars.ts'
import { destOf, destWords, paramsOf } from '../words/dest.ts'

export const definition: MethodDefinition = {
  name: 'transfer',
  title: 'Go to a section',
  group: 'Decide & repeat',
  rank: 6,
  icon: 'log-out',
  help: 'Leaves this place for another section (or SWML from a web address) and never comes back.',
  synonyms: 'section go leave route move flow',
  mode: 'terminal',
  handsOn: true,
  schema: lazySchema(() =>
    object(
      {
        dest: text({
          title: 'Section or address',
          description:
            'The name of a section of this flow, or a web address that answers with SWML.',
          example: 'voicemail',
          refersTo: 'section',
        }),
        params: map(anything(), {
          title: 'Parameters',
          description: 'Values handed over; there they are called params.name.',
        }),
        meta: map(anything(), {
          title: 'Notes for the server',
          description: 'Sent along when the section comes from a web address.',
          advanced: true,
        }),
      },
      { required: ['dest'] },
    ),
  ),
  stringForm: 'dest',
  summary: (value) => `Goes on in ${destWords(value)}`,
  control: (value) => {
    const dest = destOf(value)
    return dest === undefined ? {} : { call: { dest, forGood: true, params: paramsOf(value) } }
  },
}
