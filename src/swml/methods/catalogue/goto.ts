import { get } from '../../plain.ts'
import type { Plain } from '../../types.ts'
import type { MethodDefinition } from '../method.ts'
import { condition } from '../schema/condition.ts'
import { lazySchema } from '../schema/lazySchema.ts'
import { object } from '../schema/object.ts'
import { text, whole } from '../schema/scalars.ts'
import { orVariable } from '../schema/variable.ts'
import { conditionWords } from '../words/conditionWords.ts'
import { labelText } from '../words/labelText.ts'
import { quoted, word } from '../words/words.ts'

export const definition: MethodDefinition = {
  name: 'goto',
  title: 'Jump to a label',
  group: 'Decide & repeat',
  rank: 4,
  icon: 'corner-left-up',
  help: 'Goes on at a label in the same section, e.g. to ask once more.',
  synonyms: 'loop again repeat retry jump back',
  mode: 'control',
  schema: lazySchema(() =>
    object(
      {
        label: text({
          title: 'Label',
          description: 'The name of the label to go on at.',
          example: 'menu',
          refersTo: 'label',
        }),
        when: condition({
          title: 'Only if',
          description: 'A JavaScript test; without it the jump is always made.',
          example: 'vars.tries < 3',
        }),
        max: orVariable(
          whole({
            title: 'At most',
            description: 'After so many jumps the next step runs instead.',
            default: 100,
            min: 1,
            max: 100,
            unit: 'times',
          }),
        ),
      },
      { required: ['label'] },
    ),
  ),
  stringForm: 'label',
  summary: (value) => {
    const when = conditionWords(get(value, 'when'), 60)
    const max = word(value, 'max')
    const label = quoted(word(value, 'label')) || '…'
    return `Jumps to ${label}${when ? ` if ${when}` : ''}${max ? `, at most ${max} times` : ''}`
  },
  control: (value) => ({
    jump: {
      // The whole name: the word on the card may be cut.
      label: labelText(get(value, 'label')),
      always: get(value, 'when') === undefined && get(value, 'max') === undefined,
      ...maxIn(value),
    },
  }),
  runs: (value) => {
    const when = get(value, 'when')
    return {
      jump: {
        label: labelText(get(value, 'label')),
        max: Number(get(value, 'max') ?? 100),
        ...(when === undefined ? {} : { when: String(when) }),
      },
    }
  },
}

function maxIn(value: Plain | undefined): { max?: number } {
  const max = get(value, 'max')
  return typeof max === 'number' && max > 0 ? { max } : {}
}
