import { get } from '../../plain.ts'
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

/** An address without `https://` and without a user's name and password: `example.com/a.mp3`. */
export function place(address: Plain | undefined): string {
  const text = typeof address === 'string' ? address : ''
  return short(withoutLogin(text).replace(/^https?:\/\//i, ''), 60)
}

/** Addresses on cards are seen by whoever looks over one's shoulder. */
export function withoutLogin(address: string): string {
  return address.replace(/^([a-z]+:\/\/)[^/?#@]*@/i, '$1')
}
