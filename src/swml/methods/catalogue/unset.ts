import type { MethodDefinition } from '../method.ts'
import { list, union } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { text } from '../schema/scalars.ts'
import { short } from '../words/short.ts'

const name = { title: 'Name', example: 'tries', ownVariable: true } as const

export const definition: MethodDefinition = {
  name: 'unset',
  title: 'Forget variables',
  group: 'Data',
  rank: 2,
  icon: 'eraser',
  help: 'Removes variables that earlier steps have set.',
  synonyms: 'delete variable clear forget remove',
  mode: 'immediate',
  schema: lazySchema(() =>
    union(
      {
        'One name': text(name),
        'Several names': list(text(name)),
      },
      {
        title: 'Variables',
        description: 'The names of the variables to remove.',
        example: 'tries',
        ownVariable: true,
      },
    ),
  ),
  initial: '',
  summary: (value) => {
    const names = Array.isArray(value) ? value : typeof value === 'object' ? [] : [value]
    const shown = names
      .slice(0, 4)
      .map((name) => short(name, 24))
      .filter(Boolean)
    return shown.length
      ? `Forgets ${shown.join(', ')}${names.length > 4 ? ', …' : ''}`
      : 'No variable yet'
  },
  runs: (value) => ({
    unset: (Array.isArray(value) ? value : [value]).map((one) => String(one ?? '')),
  }),
}
