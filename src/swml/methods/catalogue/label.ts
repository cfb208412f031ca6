import type { MethodDefinition } from '../method.ts'
import { text } from '../schema/scalars.ts'
import { labelText } from '../words/labelText.ts'
import { short } from '../words/short.ts'
import { quoted } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'label',
  title: 'Label',
  group: 'Decide & repeat',
  rank: 3,
  icon: 'bookmark',
  help: 'Marks a place in the flow that a "Jump to a label" step can go to. It does nothing itself.',
  synonyms: 'marker bookmark anchor target',
  mode: 'control',
  likely: { over: 1 },
  schema: text({
    title: 'Name',
    description: 'What jumps call this place. Each name only once in a section.',
    example: 'menu',
  }),
  initial: '',
  summary: (value) => {
    const name = typeof value === 'object' ? '' : short(value)
    return name ? `Jumps lead here as ${quoted(name)}` : 'No name yet'
  },
  // Compared as text, as jumps write it: `label: 1` is the label “1”.
  control: (value) => {
    const label = labelText(value)
    return label === '' ? {} : { label }
  },
  runs: () => ({}),
}
