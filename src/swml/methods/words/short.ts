import { maskText } from '../../secrets/mask.ts'
import type { Plain } from '../../types.ts'

/**
 * A value on one line of at most `max` characters, an ellipsis at its end where something was left out, as it may be
 * shown to anyone: what is said of a step stands on cards, in lists and in messages.
 */
export function short(value: Plain | undefined, max = 60): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'object') return Array.isArray(value) ? `[${value.length}]` : '{…}'
  // Masked before it is cut: half an address doesn't show that a password is in it.
  const line = maskText(String(value).slice(0, longest))
    .slice(0, max * 4)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= max) return line
  // Cut by characters, not by UTF-16 units: half an emoji is a box.
  return `${[...line].slice(0, max - 1).join('')}…`
}

const longest = 4000
