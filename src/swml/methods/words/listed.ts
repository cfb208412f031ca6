import { isMap } from '../../plain.ts'
import { isSecretName } from '../../secrets/isSecretName.ts'
import { MASK } from '../../secrets/mask.ts'
import { isOpen } from '../../secrets/secretsIn.ts'
import type { Plain } from '../../types.ts'
import { short } from './short.ts'

/** Any value in one short line: `to: +1555…, timeout: 30`. */
export function listed(value: Plain | undefined): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.length === 1 ? '1 entry' : `${value.length} entries`
  if (!isMap(value)) return short(value)
  const keys = Object.keys(value)
  const shown = keys.slice(0, 3).map((key) => `${short(key, 24)}: ${heldAs(key, value[key], 32)}`)
  return short(shown.join(', ') + (keys.length > 3 ? ', …' : ''), 120)
}

/** What stands under a name, short; masked where the name says that it is a secret. */
export function heldAs(name: string, value: Plain | undefined, max: number): string {
  const words = short(value, max)
  return isSecretName(name) && typeof value !== 'object' && !isOpen(String(value)) ? MASK : words
}
