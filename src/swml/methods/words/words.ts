import { get } from '../../plain.ts'
import { maskText } from '../../secrets/mask.ts'
import type { Plain } from '../../types.ts'
import { short } from './short.ts'

/** The text of a property, short; `otherwise` where it isn't set or is empty. */
export function word(value: Plain | undefined, key: string, otherwise = ''): string {
  return short(get(value, key), 60) || otherwise
}

/** `‘rec-1’`, for ids and names. */
export function quoted(text: string): string {
  return text === '' ? '' : `‘${text}’`
}

/**
 * An address as host and path, since these tell steps apart: `example.com/a.mp3`. Its scheme is said only where it
 * isn't one of those that are `right` there.
 */
export function place(address: Plain | undefined, right: 'web' | 'socket' = 'web'): string {
  const text = typeof address === 'string' ? address : ''
  return short(maskText(text).replace(schemes[right], ''), 60)
}

const schemes = { web: /^https?:\/\//i, socket: /^wss:\/\//i } as const

const sides: Readonly<Record<string, string>> = {
  speak: "the caller's side",
  listen: 'our side',
  both: 'both sides',
  inbound_track: "the caller's side",
  outbound_track: 'our side',
  both_tracks: 'both sides',
}

/** `both_tracks` → `both sides`; what isn't one of the known words, in quotes. */
export function sideOf(direction: Plain | undefined): string {
  const name = short(direction, 30)
  return (Object.hasOwn(sides, name) && sides[name]) || quoted(name)
}
