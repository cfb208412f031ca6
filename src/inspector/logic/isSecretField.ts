import { type Field, isSecretName, isSecretPlace, type Path } from '../../swml/index.ts'
import type { Form } from '../createForm.ts'

/** Whether what stands in a field is a secret as a whole. */
export function isSecretField(form: Form, field: Field, path: Path): boolean {
  if (field.secret) return true
  const name = path.findLast((key) => typeof key === 'string')
  if (name !== 'value') return name !== undefined && isSecretName(name)
  // What a header or parameter is called stands beside its value.
  const now = form.current()
  return now !== undefined && isSecretPlace(now.step, path)
}
