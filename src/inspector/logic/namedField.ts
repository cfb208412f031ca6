import type { Field } from '../../swml/index.ts'

const named = new WeakMap<Field, Map<string, Field>>()

/** An entry of a list or map as a field with its name; the same object each time, so that it isn't drawn again. */
export function namedField(of: Field, name: string): Field {
  const known = named.get(of) ?? new Map<string, Field>()
  const field = known.get(name) ?? { ...of, name, required: false }
  known.set(name, field)
  named.set(of, known)
  return field
}
