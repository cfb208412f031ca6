import { countWhere } from './countWhere.ts'
import { growthOf, inOrder, type Range, type TextEdit } from './edit.ts'

/**
 * A change of a text as a change of what `over`, another change of that same text, made of it: what both remove is
 * removed once, and what either wrote stays. `side`: whose words come first where both write at one place. Either order
 * gives the same text: `over` and then `edits` rebased as `first`, or `edits` and then `over` rebased as `second`.
 * Throws as `inOrder` does.
 */
export function rebaseEdits(
  edits: readonly TextEdit[],
  over: readonly TextEdit[],
  side: 'first' | 'second',
): TextEdit[] {
  const others = inOrder(over)
  const grown = [0]
  for (const other of others) grown.push((grown.at(-1) ?? 0) + growthOf(other))

  /** How many of the others begin before a place, or there, too. */
  const begunAt = (offset: number, there: boolean): number =>
    countWhere(others, ({ start }) => start < offset || (there && start === offset))
  /** Where a place is now; `there`: behind what the others wrote right there. */
  const placeOf = (offset: number, there: boolean): number => {
    const begun = begunAt(offset, there)
    const removedBehind = Math.max(0, (others[begun - 1]?.end ?? 0) - offset)
    return offset + (grown[begun] ?? 0) + removedBehind
  }
  /** The parts of a range that the others neither remove nor write into. */
  const partsOf = ({ start, end }: Range): Range[] => {
    const parts: Range[] = []
    let at = start
    for (let index = Math.max(0, begunAt(start, false) - 1); index < others.length; index += 1) {
      const other = others[index]
      if (other === undefined || other.start >= end) break
      if (other.start > at) parts.push({ start: at, end: other.start })
      at = Math.max(at, other.end)
    }
    if (at < end) parts.push({ start: at, end })
    return parts
  }

  return inOrder(edits).flatMap((edit) => {
    const at = placeOf(edit.start, side === 'second')
    const rebased = edit.text === '' ? [] : [{ start: at, end: at, text: edit.text }]
    for (const part of partsOf(edit)) {
      const start = placeOf(part.start, true)
      const end = start + part.end - part.start
      const last = rebased.at(-1)
      if (last?.end === start) last.end = end
      else rebased.push({ start, end, text: '' })
    }
    return rebased
  })
}
