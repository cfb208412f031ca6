import { get, isMap } from '../plain.ts'
import { samePlain } from '../samePlain.ts'
import type { Path, Plain } from '../types.ts'

/** Where two values differ, as deep as both have the same shape: `['custom_parameters', 'tier']`. */
export function differences(
  before: Plain | undefined,
  after: Plain | undefined,
  at: Path = [],
): Path[] {
  if (samePlain(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return after.flatMap((item, index) => differences(before[index], item, [...at, index]))
  if (!isMap(before) || !isMap(after)) return [at]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => differences(get(before, key), get(after, key), [...at, key]))
}
