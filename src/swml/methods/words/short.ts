import type { Plain } from '../../types.ts'

/** A value on one line of at most `max` characters, an ellipsis at its end where something was left out. */
export function short(value: Plain | undefined, max = 60): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'object') return Array.isArray(value) ? `[${value.length}]` : '{…}'
  const line = String(value)
    .slice(0, max * 4)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= max) return line
  // Cut by characters, not by UTF-16 units: half an emoji is a box.
  return `${[...line].slice(0, max - 1).join('')}…`
}
