import { setField } from '../../edit/setField.ts'
import { joinWords } from '../../methods/words/joinWords.ts'
import { isMap } from '../../plain.ts'
import { fieldsIn, type SetField } from '../fieldsIn.ts'
import { hasVariable } from '../hasVariable.ts'
import type { Finding, StepRule } from '../rule.ts'

/** Lists and maps in which something has to stand that doesn't. */
export const incomplete: StepRule = {
  reports: [
    {
      code: 'list-incomplete',
      severity: 'error',
      finds: 'A list that has to name all there are: both sides of the call.',
      platformError: 'relay_script_method_parameter_invalid_value',
    },
    {
      code: 'entry-missing',
      severity: 'error',
      finds: 'Contexts without the one named “default”, where the conversation begins.',
      platformError: 'relay_script_method_parameter_missing',
    },
  ],
  check: (context) =>
    fieldsIn(context, 'needsAll', 'needsEntry').flatMap((one) => [
      ...notAll(one),
      ...notThere(one),
    ]),
}

function notAll({ field, value, path }: SetField): Finding[] {
  const { shape } = field
  if (!field.needsAll || shape.kind !== 'list' || shape.item.kind !== 'choice') return []
  if (!Array.isArray(value) || value.length === 0 || value.some(hasVariable)) return []
  const { options } = shape.item
  if (options.every((option) => value.includes(option))) return []
  return [
    {
      code: 'list-incomplete',
      message: `${field.title} needs all of them: ${joinWords(options, 'and')}. Remove it, and these are taken.`,
      path,
      fixes: (where) => {
        const edits = setField(where.flow, where.path, [...options])
        return edits.length === 0 ? [] : [{ title: `Name ${joinWords(options, 'and')}`, edits }]
      },
    },
  ]
}

function notThere({ field, value, path }: SetField): Finding[] {
  const { needsEntry, title } = field
  if (needsEntry === undefined || !isMap(value) || Object.hasOwn(value, needsEntry)) return []
  // A name that is filled in may be this one.
  if (Object.keys(value).some(hasVariable)) return []
  const message = `${title} need one named “${needsEntry}”: the conversation begins there. Add it, or name one of them so.`
  return [{ code: 'entry-missing', message, path, mark: 'key' }]
}
