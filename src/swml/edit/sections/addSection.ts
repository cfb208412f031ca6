import type { Flow } from '../../types.ts'
import { insertField } from '../insertField.ts'
import { type Outcome, outcome, unreadable } from './outcome.ts'
import { sectionNameError } from './sectionName.ts'

/** A new section without steps, before the one that is at `index` now; the last one unless told. */
export function addSection(
  flow: Flow,
  name: string,
  index = Number.POSITIVE_INFINITY,
): Outcome<{ name: string }> {
  if (!flow.readable) return { error: unreadable }
  const error = sectionNameError(flow, name)
  if (error !== undefined) return { error }
  return outcome(flow, insertField(flow, ['sections'], index, name, []), { name }, ['sections'])
}
