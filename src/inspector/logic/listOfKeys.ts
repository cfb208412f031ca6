import { type Field, isMap, type Plain } from '../../swml/index.ts'

const most = 3
const longest = 28

/** What a folded group holds, in a few words: "when: call.type == 'sip', then", "3 items". Never a secret. */
export function listOfKeys(value: Plain | undefined, fields: readonly Field[] = []): string {
  if (Array.isArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`
  if (!isMap(value)) return value === undefined || value === null ? 'Not set' : 'Set'
  const secrets = new Set(fields.filter((field) => field.secret).map((field) => field.name))
  const entries = Object.entries(value)
  const words = entries
    .slice(0, most)
    .map(([key, item]) => (secrets.has(key) ? key : short(key, item)))
  const rest = entries.length - words.length
  return rest > 0 ? `${words.join(', ')} and ${rest} more` : words.join(', ')
}

function short(key: string, item: Plain): string {
  if (item === null || typeof item === 'object' || item === '') return key
  const text = String(item).replace(/\s+/g, ' ')
  return `${key}: ${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}`
}
