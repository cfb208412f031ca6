import { get } from '../../plain.ts'
import type { Plain } from '../../types.ts'
import { short } from './short.ts'

/** Who is called, in words: `+1555…`; `+1555…, then sip:…`; `+1555… and sip:… at once`. */
export function destinations(value: Plain | undefined): string {
  const to = get(value, 'to')
  if (to !== undefined) return who(to)
  const serial = get(value, 'serial')
  if (Array.isArray(serial)) return several(serial.map(whoOf), ', then ')
  const parallel = get(value, 'parallel')
  if (Array.isArray(parallel)) return `${several(parallel.map(whoOf), ', ')} at once`
  const groups = get(value, 'serial_parallel')
  if (!Array.isArray(groups)) return ''
  return several(
    groups.map((group) => several((Array.isArray(group) ? group : [group]).map(whoOf), ' + ')),
    ', then ',
  )
}

const whoOf = (entry: Plain) => who(get(entry, 'to'))

function who(to: Plain | undefined): string {
  return typeof to === 'string' ? short(to.replace(/^stream:/i, ''), 50) : short(to)
}

function several(names: string[], between: string): string {
  const shown = names.slice(0, 3).map((name) => name || '…')
  return shown.join(between) + (names.length > 3 ? ` and ${names.length - 3} more` : '')
}
