import { get } from '../../plain.ts'
import { condBranches } from '../branches.ts'
import type { MethodDefinition } from '../method.ts'
import { condChoice } from '../outcomes.ts'
import { condList } from '../schema/branching.ts'
import { conditionWords } from '../words/conditionWords.ts'

export const definition: MethodDefinition = {
  name: 'cond',
  title: 'If … otherwise',
  group: 'Decide & repeat',
  rank: 1,
  icon: 'split',
  help: 'Goes one of several ways: tests are tried from the top, and the steps of the first that is true run.',
  synonyms: 'if else branch condition decide test rule',
  mode: 'control',
  likely: { asked: 2, after: 4 },
  schema: condList,
  // biome-ignore lint/suspicious/noThenProperty: SWML's own word.
  initial: [{ when: '', then: [] }, { else: [] }],
  summary: (value) => {
    const entries = Array.isArray(value) ? value : [value]
    const tests = entries.map((entry) => conditionWords(get(entry, 'when'), 60)).filter(Boolean)
    const otherwise = entries.some((entry) => get(entry, 'else') !== undefined)
    if (tests.length === 0) return 'No condition yet'
    const ways = tests.length > 1 ? ` or ${tests.length - 1} more` : ''
    return `If ${tests[0]}${ways}${otherwise ? ', otherwise …' : ''}`
  },
  branches: (value) => condBranches(value),
  control: (value) => ({
    exhaustive: (Array.isArray(value) ? value : [value]).some((entry) =>
      Array.isArray(get(entry, 'else')),
    ),
  }),
  runs: (value) => ({ chooses: condChoice(value) }),
}
