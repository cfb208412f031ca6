import type { OutlineRow } from './outlineRows.ts'

/**
 * The selection after going to a step's row: that step alone, or with `extend` everything between it and the step
 * that was selected last.
 */
export function selectionAfter(
  rows: readonly OutlineRow[],
  selection: readonly number[],
  row: OutlineRow,
  extend: boolean,
): readonly number[] {
  if (row.stepId === undefined) return selection
  if (!extend) return [row.stepId]
  const at = rows.indexOf(row)
  const ends = selection.map((id) =>
    rows.findIndex((other) => other.kind === 'step' && other.stepId === id),
  )
  // The end that is farther away stays, so that going back takes steps out again.
  const anchor = ends.reduce(
    (far, end) => (end !== -1 && Math.abs(end - at) > Math.abs(far - at) ? end : far),
    at,
  )
  return rows
    .slice(Math.min(anchor, at), Math.max(anchor, at) + 1)
    .flatMap((other) => (other.kind === 'step' && other.stepId !== undefined ? [other.stepId] : []))
}
