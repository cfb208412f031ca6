import type { TextEdit } from '../../swml/index.ts'
import { applyEdits, minimalEdit } from '../../swml/index.ts'

/**
 * The edits that lead from the text after `applied` to the text after `wanted`; both are edits of `base`.
 *
 * Typing restates its whole change from the text as it was before the first key, so that the result is the same as if
 * the value had been pasted at once: no quotes stay behind from a half-typed `wss:`, and clearing a field and typing
 * it again brings its comment back.
 */
export function restate(
  base: string,
  applied: readonly TextEdit[],
  wanted: readonly TextEdit[],
): TextEdit[] {
  const all = [...applied, ...wanted]
  if (all.length === 0) return []
  const start = Math.min(...all.map((edit) => edit.start))
  const end = Math.max(...all.map((edit) => edit.end))
  const part = base.slice(start, end)
  const now = applyEdits(part, shift(applied, -start))
  const then = applyEdits(part, shift(wanted, -start))
  return shift(minimalEdit(now, then), start)
}

function shift(edits: readonly TextEdit[], by: number): TextEdit[] {
  return edits.map((edit) => ({ start: edit.start + by, end: edit.end + by, text: edit.text }))
}
