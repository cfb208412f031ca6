import { listAt, resultBranches } from '../branches.ts'
import type { MethodDefinition } from '../method.ts'
import { resultChoice } from '../outcomes.ts'
import { result } from '../schema/branching.ts'
import { steps } from '../schema/containers.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { sectionCall } from '../schema/sectionCall.ts'
import { destinationOf, destOf, destWords, paramsOf } from '../words/dest.ts'

export const definition: MethodDefinition = {
  name: 'execute',
  title: 'Run a section',
  group: 'Decide & repeat',
  rank: 5,
  icon: 'folder-input',
  help: 'Runs another section (or SWML from a web address) and then comes back to the next step.',
  synonyms: 'subroutine function gosub reuse include',
  mode: 'control',
  schema: lazySchema(() =>
    object(
      {
        ...sectionCall(),
        on_return: steps({
          title: 'On return',
          description: 'Steps that run when the section has come back.',
          advanced: true,
        }),
        result: result(false),
      },
      { required: ['dest'] },
    ),
  ),
  stringForm: 'dest',
  sets: [{ name: 'return_value', help: 'What the section handed back.' }],
  summary: (value) => `Runs ${destWords(value)} and comes back`,
  branches: (value) => [
    ...listAt(value, 'On return', ['on_return']).map((place) => ({
      ...place,
      runs: 'always' as const,
    })),
    ...resultBranches(value),
  ],
  control: (value) => {
    const dest = destOf(value)
    return dest === undefined ? {} : { call: { dest, forGood: false, params: paramsOf(value) } }
  },
  runs: (value) => ({
    runs: destinationOf(value, false),
    after: { always: ['on_return'], ...resultChoice(value) },
  }),
}
