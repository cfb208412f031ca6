import type { Range } from './edit.ts'

/**
 * A range that can be shown in a text of so many characters: at least one of them, where there is one, and none
 * beyond.
 */
export function visibleRange({ start, end }: Range, length: number): Range {
  const from = Math.min(start, Math.max(0, length - 1))
  return { start: from, end: Math.min(Math.max(end, from + 1), length) }
}
