import { get, getIn } from '../plain.ts'
import { isSecretName } from '../secrets/isSecretName.ts'
import { isOpen } from '../secrets/secretsIn.ts'
import type { Path, Plain, Step } from '../types.ts'
import { fieldAt } from './fieldsOf.ts'

/**
 * Whether the value at a place within a step's value is a secret as a whole: by its field's facts, by its name, or by
 * the name beside it (`{ name: X-Api-Key, value: … }`). Variables, and what is no text or number, are none.
 */
export function isSecretAt(step: Pick<Step, 'method' | 'value'>, path: Path): boolean {
  return isSecretPlace(step, path) && isHidden(getIn(step.value, path))
}

/** The same for a place that nothing stands at yet. */
export function isSecretPlace(
  { method, value }: Pick<Step, 'method' | 'value'>,
  path: Path,
): boolean {
  // The items of a list are what the list is called.
  const last = path.findLastIndex((key) => typeof key === 'string')
  const name = path[last]
  if (typeof name !== 'string') return false
  if (fieldAt(method, path.slice(0, last + 1))?.secret || isSecretName(name)) return true
  const beside = name === 'value' ? get(getIn(value, path.slice(0, last)), 'name') : undefined
  return typeof beside === 'string' && isSecretName(beside)
}

/** A text or number that isn't made of variables alone. */
function isHidden(value: Plain | undefined): boolean {
  return (typeof value === 'string' || typeof value === 'number') && !isOpen(String(value))
}
