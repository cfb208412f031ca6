import type { Plain } from './types.ts'

/** A map as plain data. */
export type PlainMap = { [key: string]: Plain }

/** Whether plain data is a map: neither a list nor a single value. */
export function isMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at an own key, or undefined; never something inherited. */
export function get(map: unknown, key: string | number): Plain | undefined {
  if (Array.isArray(map)) return typeof key === 'number' ? map[key] : undefined
  // Safe: an own property of a plain map is plain.
  return isMap(map) && Object.hasOwn(map, String(key)) ? map[String(key)] : undefined
}

/** The value at a path, or undefined. */
export function getIn(value: unknown, path: readonly (string | number)[]): Plain | undefined {
  // Safe: callers hand in plain data; every further step comes from `get`.
  let at = value as Plain | undefined
  for (const key of path) at = get(at, key)
  return at
}

/** Sets an own key, also `__proto__`. */
export function put(map: PlainMap, key: string, value: Plain): void {
  if (key === '__proto__') {
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
  } else map[key] = value
}

/** A value as it stands within a text: nothing as an empty one, lists and maps as JSON. */
export function asText(value: Plain | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
