import type { ScalarNode } from '../syntax/node.ts'
import type { Range } from '../types.ts'

/**
 * Where a part of a text stands in the source it is written in, quotes and escapes included; undefined for a text of
 * several lines, whose line breaks may stand for something else.
 */
export function partInSource(source: string, node: ScalarNode, part: Range): Range | undefined {
  const { start, end } = node.range
  const written = source.slice(start, end)
  if (typeof node.value !== 'string' || written.includes('\n')) return undefined
  const isQuoted = node.style === 'single' || node.style === 'double'
  if (!isQuoted && written !== node.value) return undefined
  const length = Math.min(part.end, node.value.length)
  if (part.start >= length) return undefined
  const lengthOf = node.style === 'double' ? escaped : node.style === 'single' ? doubled : single
  let at = isQuoted ? 1 : 0
  let read = 0
  let from = at
  while (read < length && at < written.length) {
    if (read <= part.start) from = at
    const size = lengthOf(written, at)
    // `\U0001F600` is read as two units.
    read += size === 10 && (node.value.codePointAt(read) ?? 0) > 0xffff ? 2 : 1
    at += size
  }
  return { start: start + from, end: start + at }
}

/** How long what stands for one character is: `\n`, `\x41`, `\u0041`, `\U00000041`. */
function escaped(written: string, at: number): number {
  if (written[at] !== '\\') return 1
  const sign = written[at + 1]
  return sign === 'x' ? 4 : sign === 'u' ? 6 : sign === 'U' ? 10 : 2
}

/** In single quotes, a quote is written twice. */
const doubled = (written: string, at: number) => (written.startsWith("''", at) ? 2 : 1)
const single = () => 1
