import { isMap } from '../../plain.ts'
import type { Plain } from '../../types.ts'
import { short } from './short.ts'

/** Any value in one short line: `to: +1555…, timeout: 30`. */
export function listed(value: Plain | undefined): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.length === 1 ? '1 entry' : `${value.length} entries`
  if (!isMap(value)) return short(value)
  const keys = Object.keys(value)
  const shown = keys.slice(0, 3).map((key) => `${short(key, 24)}: ${inside(value[key])}`)
  return short(shown.join(', ') + (keys.length > 3 ? ', …' : ''), 120)
}

function inside(value: Plain | undefined): string {
  if (Array.isArray(value)) return `[${value.length}]`
  return isMap(value) ? '{…}' : short(value, 32)
}
