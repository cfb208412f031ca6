import type { Flow } from '../types.ts'
import { caretAt } from './caretAt.ts'
import type { Completion } from './completion.ts'
import { keyCompletions } from './keyCompletions.ts'
import { meaningOf } from './meaning.ts'
import { placeOf } from './placeOf.ts'
import { stepCompletions } from './stepCompletions.ts'
import { valueCompletions } from './valueCompletions.ts'
import { variableCompletions } from './variableCompletions.ts'

/**
 * What may be written at an offset of a text, best first: methods, properties, values, variables, and the names of what is there.
 * The text may be broken; `flow`, which may be an older one, is only asked for the names it holds.
 */
export function completionsAt(flow: Flow, text: string, offset: number): Completion[] {
  const caret = caretAt(text, offset)
  const meaning = caret && meaningOf(caret.trail)
  const variables = variableCompletions(flow, text, offset, caret, meaning)
  if (variables !== undefined) return variables
  if (caret === undefined) return []
  const found = stepCompletions(text, caret, meaning)
  if (meaning === undefined) return found
  const place = placeOf(flow, text, offset, caret, meaning)
  if (caret.at !== 'value') found.push(...keyCompletions(text, caret, meaning, place))
  if (caret.at !== 'key') found.push(...valueCompletions(place, caret, meaning))
  return found
}
