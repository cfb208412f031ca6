import { isMap, type Plain } from '../../swml/index.ts'

/** Whether two values say the same; the order of a map's keys counts, since it is the order of its rows. */
export function sameInOrder(a: Plain | undefined, b: Plain | undefined): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameInOrder(item, b[index]))
  }
  if (!isMap(a) || !isMap(b)) return false
  const keys = Object.keys(a)
  const others = Object.keys(b)
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && sameInOrder(a[key], b[key]))
  )
}
