import type { Field } from '../../swml/index.ts'

const made = new WeakMap<Field, Field>()

/** A field that has to be filled in because it was chosen among several; the same object each time. */
export function asRequired(field: Field): Field {
  const required = made.get(field) ?? { ...field, required: true }
  made.set(field, required)
  return required
}
