import { get, isMap } from '../../plain.ts'
import { switchBranches } from '../branches.ts'
import type { MethodDefinition } from '../method.ts'
import { switchChoice } from '../outcomes.ts'
import { switchObject } from '../schema/branching.ts'
import { short } from '../words/short.ts'
import { word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'switch',
  title: 'Choose by value',
  group: 'Decide & repeat',
  rank: 2,
  icon: 'list-tree',
  help: 'Goes one of several ways, depending on the value of a variable, e.g. the key that was pressed.',
  synonyms: 'case branch menu choose choice route option key pressed',
  mode: 'control',
  likely: { asked: 1 },
  schema: switchObject(true),
  initial: { variable: '', case: { '1': [] }, default: [] },
  summary: (value) => {
    const cases = get(value, 'case')
    const names = isMap(cases) ? Object.keys(cases).map((name) => short(name, 20)) : []
    const variable = word(value, 'variable')
    if (!variable) return 'No variable yet'
    const otherwise = Array.isArray(get(value, 'default')) ? ['otherwise'] : []
    const shown = [...names.slice(0, 8), ...(names.length > 8 ? ['…'] : []), ...otherwise]
    return shown.length > 0 ? `${shown.join(' · ')}, by ${variable}` : `By ${variable}`
  },
  branches: (value) => switchBranches(value),
  control: (value) => ({ exhaustive: Array.isArray(get(value, 'default')) }),
  runs: (value) => ({ chooses: switchChoice(value) }),
}
