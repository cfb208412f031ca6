import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useDocument } from '../document/hooks.ts'
import type { WirelineDocument } from '../document/types.ts'
import { stepById } from '../swml/index.ts'
import type { OutlineRow } from './logic/outlineRows.ts'
import { rowsAbove } from './logic/rowsAbove.ts'

/**
 * Which row has the tree's one tab stop. It follows the selection, which the canvas and the code pane share, and
 * unfolds what hides it. Where its row is gone, the selected step's row takes over; for a section or branch that got
 * another name, or went away, the one that stands in its place.
 */
export function useActiveRow(
  document: WirelineDocument,
  rows: readonly OutlineRow[],
  unfold: (keys: readonly string[]) => void,
): { index: number; activate: (key: string) => void } {
  const selected = useDocument(document, (state) => state.selection.at(-1))
  const [state, setState] = useState<{ key: string | undefined; selected: number | undefined }>({
    key: undefined,
    selected: undefined,
  })
  let key = state.key
  if (selected !== state.selected) {
    key = selected === undefined ? state.key : `step:${selected}`
    setState({ key, selected })
  }
  useEffect(() => {
    if (selected === undefined) return
    const { flow } = document.store.getState()
    const step = stepById(flow, selected)
    if (step) unfold(rowsAbove(flow, step.path))
  }, [document, selected, unfold])
  const last = useRef<{ index: number; row: OutlineRow } | undefined>(undefined)
  let index = rows.findIndex((row) => row.key === key)
  if (index === -1) index = inPlaceOf(last.current, rows)
  if (index === -1) index = rows.findIndex((row) => row.kind === 'step' && row.stepId === selected)
  index = Math.max(0, index)
  useLayoutEffect(() => {
    const row = rows[index]
    last.current = row && { index, row }
  })
  const activate = useCallback((next: string) => setState({ key: next, selected }), [selected])
  return { index, activate }
}

/** The row that stands where a section or branch stood, or the last of its kind above it. */
function inPlaceOf(
  gone: { index: number; row: OutlineRow } | undefined,
  rows: readonly OutlineRow[],
): number {
  if (gone === undefined || gone.row.kind === 'step') return -1
  const { kind, level } = gone.row
  return rows
    .slice(0, gone.index + 1)
    .findLastIndex((row) => row.kind === kind && row.level === level)
}
