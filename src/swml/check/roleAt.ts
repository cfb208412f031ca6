import type { Field } from '../methods/field.ts'
import { fieldAt } from '../methods/fieldsOf.ts'
import type { Path } from '../types.ts'

const known = new Map<string, Field['role']>()

/** What the text at a path (from the step) is to its method: a condition, a variable's name, or just a text. */
export function roleAt(path: Path): Field['role'] {
  // The places of lists don't matter, so that few are asked for.
  const key = path.map((part) => (typeof part === 'number' ? '#' : part)).join('\n')
  if (known.has(key)) return known.get(key)
  const role = fieldAt(String(path[0]), path.slice(1))?.role
  // Free names may be many.
  if (known.size < 5000) known.set(key, role)
  return role
}
