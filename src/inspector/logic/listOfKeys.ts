import { isMap, type Plain } from '../../swml/index.ts'

const most = 3

/** The first few names in a value, for a folded group: "prompt, params, languages and 2 more". */
export function listOfKeys(value: Plain | undefined): string {
  if (Array.isArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`
  if (!isMap(value)) return value === undefined || value === null ? 'Not set' : String(value)
  const keys = Object.keys(value)
  const rest = keys.length - most
  return rest > 0 ? `${keys.slice(0, most).join(', ')} and ${rest} more` : keys.join(', ')
}
