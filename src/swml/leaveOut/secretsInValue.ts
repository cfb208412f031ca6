import { isOpen, secretsIn } from '../secrets/secretsIn.ts'
import { secretsInSource } from '../secrets/secretsInSource.ts'
import { tokenShapes } from '../secrets/tokenShapes.ts'
import type { Range } from '../types.ts'

/** Where secrets stand in a text that is no secret as a whole, in order, none within another. */
export function secretsInValue(value: string): Range[] {
  // SWML or a form written within a text. “Password: please” is said to a caller.
  const written = secretsInSource(value).filter((range) => {
    const { start, end } = withoutQuotes(value, range)
    return isNoWord(value.slice(start, end))
  })
  return joined(value, [...secretsIn(value, tokenShapes), ...written])
}

/** Ranges of a text in order and without their quotes; those that touch each other as one. */
export function joined(text: string, ranges: readonly Range[]): Range[] {
  const found: Range[] = []
  const bare = ranges.map((range) => withoutQuotes(text, range))
  for (const { start, end } of bare.sort((a, b) => a.start - b.start)) {
    if (start >= end || isOpen(text.slice(start, end))) continue
    const last = found.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}

function withoutQuotes(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end]
  while (from < to && /["'\s]/.test(text[from] ?? '')) from += 1
  while (from < to && /["'\s]/.test(text[to - 1] ?? '')) to -= 1
  return { start: from, end: to }
}

function isNoWord(text: string): boolean {
  const bare = text.replace(/^(?:bearer|basic)\s+/i, '')
  return !/\s/.test(bare) && (/[^\p{L}.,;!?-]/u.test(bare) || bare.length >= 10)
}
