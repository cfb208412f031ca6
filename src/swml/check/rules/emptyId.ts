import { removeField } from '../../edit/removeField.ts'
import { fieldTexts } from '../fieldTexts.ts'
import type { Finding, StepRule } from '../rule.ts'

/** An id that is there, but without a character. */
export const emptyId: StepRule = {
  reports: [
    {
      code: 'id-empty',
      severity: 'warning',
      finds: 'The id of a stream, recording or tap is an empty text, which names nothing.',
    },
  ],
  check: (context) => {
    return fieldTexts(context).flatMap(({ field, value, path }): Finding[] => {
      const isId = field.names !== undefined || (field.refersTo && field.whenEmpty !== undefined)
      if (!isId || value !== '') return []
      return [
        {
          code: 'id-empty',
          message: `An empty id names nothing. Write one, or remove “${field.name}”: without it, ${lowerFirst(field.whenEmpty ?? '')}`,
          path,
          fixes: ({ flow, path: place }) => {
            const edits = removeField(flow, place)
            return edits.length === 0 ? [] : [{ title: `Remove “${field.name}”`, edits }]
          },
        },
      ]
    })
  },
}

/** Names keep their capitals. */
function lowerFirst(sentence: string): string {
  return sentence.startsWith('SignalWire')
    ? sentence
    : sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
