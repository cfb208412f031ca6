import type { Field } from '../methods/field.ts'
import { fieldAt } from '../methods/fieldsOf.ts'
import type { Path } from '../types.ts'
import { factsOf } from './factsOf.ts'

const known = new Map<string, Field['role']>()

/** Whether the text at a path (from the step) is a condition or a variable's name, to its method. */
export function roleAt(path: Path): Field['role'] {
  const facts = factsOf(String(path[0]))
  if (!facts.has('condition') && !facts.has('variable')) return undefined
  // The places of lists don't matter, so that few are asked for.
  const key = path.map((part) => (typeof part === 'number' ? '#' : part)).join('\n')
  if (known.has(key)) return known.get(key)
  const role = fieldAt(String(path[0]), path.slice(1))?.role
  // Free names may be many.
  if (known.size < 5000) known.set(key, role)
  return role
}
