import type { TextEdit } from './edit.ts'

/**
 * The one smallest edit that makes `after` of `before`; none where they are equal. Splits no surrogate pair or CRLF.
 */
export function minimalEdit(before: string, after: string): TextEdit[] {
  if (before === after) return []
  const shorter = Math.min(before.length, after.length)
  let prefix = 0
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++
  if (splitsPair(before, prefix) || splitsPair(after, prefix)) prefix--
  const room = shorter - prefix
  let suffix = 0
  while (
    suffix < room &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  )
    suffix++
  if (splitsPair(before, before.length - suffix) || splitsPair(after, after.length - suffix)) {
    suffix--
  }
  const text = after.slice(prefix, after.length - suffix)
  return [{ start: prefix, end: before.length - suffix, text }]
}

function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  const left = text.charCodeAt(at - 1)
  const right = text.charCodeAt(at)
  if (left === 13 && right === 10) return true
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff
}
