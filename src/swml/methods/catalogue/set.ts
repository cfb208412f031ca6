import { isMap } from '../../plain.ts'
import type { MethodDefinition } from '../method.ts'
import { anything, map } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { heldAs, listed } from '../words/listed.ts'

export const definition: MethodDefinition = {
  name: 'set',
  title: 'Set variables',
  group: 'Data',
  rank: 1,
  icon: 'variable',
  help: 'Remembers values under names; later steps use them as %{vars.name}.',
  synonyms: 'variable save store assign remember',
  mode: 'immediate',
  schema: lazySchema(() =>
    map(anything(), {
      title: 'Variables',
      description: 'A name and a value for each.',
      example: 'tries: 0',
    }),
  ),
  setsNamed: (value) =>
    Object.entries(isMap(value) ? value : {}).map(([name, held]) => ({
      name: `vars.${name}`,
      help: `Set to ${heldAs(name, held, 40) || 'nothing'}.`,
    })),
  summary: (value) => {
    const names = isMap(value) ? Object.keys(value) : []
    return names.length ? `Sets ${listed(value)}` : 'No variable yet'
  },
  runs: (value) => ({ asWritten: true, set: isMap(value) ? value : {} }),
}
