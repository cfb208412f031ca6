import type { Path } from '../../swml/index.ts'

/**
 * A control's `name`: its property's path within the method, `custom_parameters.0.key`; `value` where a method's body
 * is that value itself.
 */
export function fieldName(path: Path): string {
  return path.length === 0 ? 'value' : path.join('.')
}

/** Plain words for a property that the catalogue has no title for: `status_url` → "Status url". */
export function wordsOf(name: string | number): string {
  if (typeof name === 'number') return `Item ${name + 1}`
  const words = name.replace(/[_-]+/g, ' ').trim()
  return words === '' ? name : words[0]?.toUpperCase() + words.slice(1)
}
