import type { Range } from '../types.ts'
import { looksLikeJson } from './parse.ts'
import { parseJson } from './parseJson.ts'

/** Something that JSON doesn't have, without which the text would be JSON. */
export type ExtraForJson = { kind: 'comma' | 'comment'; range: Range }

/**
 * What keeps a text from being JSON that was meant as such; none for JSON, and for what is wrong in other ways, too.
 */
export function extrasForJson(text: string): ExtraForJson[] {
  const extras = looksLikeJson(text) ? find(text) : []
  if (extras.length === 0) return []
  let rest = ''
  let from = 0
  for (const { range } of extras) {
    rest += text.slice(from, range.start)
    from = range.end
  }
  return parseJson(rest + text.slice(from)).errors.length === 0 ? extras : []
}

/** Commas right before a closing bracket, and comments, in the order of the text. */
function find(text: string): ExtraForJson[] {
  const extras: ExtraForJson[] = []
  let comma = -1
  let at = 0
  while (at < text.length) {
    const end = tokenEnd(text, at)
    if (end < 0) return []
    const char = text[at] ?? ''
    if (char === '#' || char === '/') extras.push({ kind: 'comment', range: { start: at, end } })
    else if (char === ',') comma = at
    else if (char === '}' || char === ']') {
      if (comma >= 0) extras.push({ kind: 'comma', range: { start: comma, end: comma + 1 } })
      comma = -1
    } else if (char.trim() !== '') comma = -1
    at = end
  }
  return extras.sort((a, b) => a.range.start - b.range.start)
}

/** Where a text in quotes, a comment or any other character ends; -1 where it doesn't. */
function tokenEnd(text: string, at: number): number {
  const char = text[at]
  if (char === '"') return stringEnd(text, at)
  if (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2)
    return end < 0 ? -1 : end + 2
  }
  if (char !== '#' && !text.startsWith('//', at)) return at + 1
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function stringEnd(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++
    else if (text[end] === '"') return end + 1
  }
  return -1
}
