import { useEffect, useState } from 'react'
import { useDocument } from '../document/hooks.ts'
import type { WirelineDocument } from '../document/types.ts'
import { stepById } from '../swml/index.ts'
import type { OutlineRow } from './logic/outlineRows.ts'
import { rowsAbove } from './logic/rowsAbove.ts'

/**
 * Which row has the tree's one tab stop. It follows the selection, which the canvas and the code pane share, and
 * unfolds what hides it; where its row is gone, the selected step's row or else the first takes over.
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
  const wanted = rows.findIndex((row) => row.key === key)
  const fallback = rows.findIndex((row) => row.kind === 'step' && row.stepId === selected)
  return {
    index: wanted !== -1 ? wanted : Math.max(0, fallback),
    activate: (next) => setState({ key: next, selected }),
  }
}
