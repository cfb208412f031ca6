import type { TextEdit } from '../swml/index.ts'

/** Edits with the edits that take them back. */
export type Revertible = { edits: readonly TextEdit[]; inverse: readonly TextEdit[] }

/**
 * Two changes made one after the other as a single one, where both are one edit and the second touches what the
 * first wrote (typing); undefined otherwise.
 */
export function compose(first: Revertible, second: Revertible): Revertible | undefined {
  const [a, aBack, b, bBack] = [
    first.edits[0],
    first.inverse[0],
    second.edits[0],
    second.inverse[0],
  ]
  if (!a || !aBack || !b || !bBack) return undefined
  if (first.edits.length > 1 || second.edits.length > 1) return undefined
  const written = aBack.end
  if (b.start > written || b.end < a.start) return undefined
  // In the text between the two changes: what the second took away before and behind what the first wrote.
  const before = bBack.text.slice(0, Math.max(0, a.start - b.start))
  const behind = b.end > written ? bBack.text.slice(written - b.end) : ''
  const start = Math.min(a.start, b.start)
  const middle = before + a.text + behind
  const text = middle.slice(0, b.start - start) + b.text + middle.slice(b.end - start)
  const removed = before + aBack.text + behind
  return {
    edits: [{ start, end: start + removed.length, text }],
    inverse: [{ start, end: start + text.length, text: removed }],
  }
}
