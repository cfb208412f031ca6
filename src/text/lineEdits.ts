import { alikeInOrder } from './alikeInOrder.ts'
import { trimEdits } from './composeEdits.ts'
import type { TextEdit } from './edit.ts'

/**
 * The edits that make `after` of `before`, one for each place where lines differ, with as little as can be in each.
 * None where they are equal.
 */
export function lineEdits(before: string, after: string): TextEdit[] {
  if (before === after) return []
  const [old, next] = [linesOf(before), linesOf(after)]
  const edits: TextEdit[] = []
  let [at, from, to] = [0, 0, 0]
  const change = (untilOld: number, untilNext: number) => {
    const end = old.slice(from, untilOld).reduce((place, line) => place + line.length, at)
    const text = next.slice(to, untilNext).join('')
    if (end > at || text !== '') edits.push({ start: at, end, text })
    at = end
  }
  for (const [one, other] of alikeInOrder(old, next)) {
    change(one, other)
    at += old[one]?.length ?? 0
    ;[from, to] = [one + 1, other + 1]
  }
  change(old.length, next.length)
  return trimEdits(before, edits)
}

/** With the break that ends each. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/)
}
