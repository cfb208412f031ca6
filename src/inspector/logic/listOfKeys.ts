import { type Field, isMap, isSecretPlace, maskText, type Plain } from '../../swml/index.ts'
import { shorten } from '../../text/shorten.ts'

const most = 3
const longest = 28

/**
 * What a folded group holds, in a few words: "Condition: call.type == 'sip', Then (2)", "greet, sales and 2 more".
 * Never a secret.
 */
export function listOfKeys(value: Plain | undefined, fields: readonly Field[] = []): string {
  if (Array.isArray(value)) return listOfItems(value)
  if (!isMap(value)) return value === undefined || value === null ? 'Not set' : 'Set'
  const titles = new Map(fields.map((field) => [field.name, field.title ?? field.name]))
  const entries = Object.entries(value)
  if (entries.length === 0) return 'Nothing set'
  const words = entries.slice(0, most).map(([key, item]) => {
    const title = titles.get(key) ?? key
    return hides(value, key, fields) ? title : short(title, item)
  })
  const rest = entries.length - words.length
  return rest > 0 ? `${words.join(', ')} and ${rest} more` : words.join(', ')
}

/** What tells an item from the others, without the names of its properties: "English, en-US". Never a secret. */
export function listOfValues(value: Plain | undefined, fields: readonly Field[]): string {
  if (!isMap(value)) return listOfKeys(value, fields)
  const words = Object.entries(value).flatMap(([key, item]) =>
    hides(value, key, fields) ||
    (typeof item !== 'string' && typeof item !== 'number') ||
    item === ''
      ? []
      : [cut(String(item))],
  )
  return words.length === 0 ? listOfKeys(value, fields) : words.slice(0, most).join(', ')
}

function short(key: string, item: Plain): string {
  if (Array.isArray(item) && item.length > 0) return `${key} (${item.length})`
  if (item === null || typeof item === 'object' || item === '') return key
  return `${key}: ${cut(String(item))}`
}

/** Names in a row, the first few: "greet, sales and 2 more". */
export function listOfNames(names: readonly string[]): string {
  const shown = names.filter((name) => name !== '').slice(0, most)
  const rest = names.length - shown.length
  if (shown.length === 0) return names.length === 1 ? '1 item' : `${names.length} items`
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ')
}

/** What tells the items of a list apart: each's own text, or the first text in it. */
function listOfItems(items: readonly Plain[]): string {
  if (items.length === 0) return 'Empty list'
  const names = items.map((item) => {
    const text = isMap(item) ? firstText(item) : item
    return typeof text === 'object' || text === undefined ? '' : cut(String(text))
  })
  return names.every((name) => name !== '') ? listOfNames(names) : listOfNames(items.map(() => ''))
}

function firstText(item: { [key: string]: Plain }): Plain | undefined {
  return Object.entries(item).find(
    ([key, each]) => typeof each === 'string' && !hides(item, key),
  )?.[1]
}

function hides(item: Plain, key: string, fields: readonly Field[] = []): boolean {
  return (
    fields.some(({ name, secret }) => name === key && secret) ||
    isSecretPlace({ method: '', value: item }, [key])
  )
}

function cut(words: string): string {
  return shorten(maskText(words).replace(/\s+/g, ' '), longest)
}
