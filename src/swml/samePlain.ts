import { get, isMap } from './plain.ts'
import type { Plain } from './types.ts'

/** Whether two values are equal all the way down; the order of keys doesn't matter. */
export function samePlain(a: Plain | undefined, b: Plain | undefined): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => samePlain(item, b[index]))
  }
  if (!isMap(a) || !isMap(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && samePlain(get(a, key), get(b, key)))
  )
}
