import type { KeyboardEvent } from 'react'
import { paneKeyOf } from '../commands/paneKeys.ts'
import type { OutlineRow } from './logic/outlineRows.ts'
import { type TreeMove, treeKey, typedRow } from './logic/treeKey.ts'
import { useTyped } from './useTyped.ts'

type Tree = {
  rows: readonly OutlineRow[]
  /** The row that has the focus, by its place. */
  active: number
  readOnly: boolean
  go: (row: OutlineRow, extend: boolean) => void
  fold: (key: string, folded: boolean) => void
  onAdd: (row: OutlineRow) => void
  begin: (row: OutlineRow) => void
  openForm: () => void
}

/** What keys do in the tree: those of the ARIA tree pattern, those of `paneKeys`, and letters that lead to a row. */
export function useTreeKeys(tree: Tree): (event: KeyboardEvent<HTMLElement>) => void {
  const { rows, active, readOnly, go, fold, onAdd, begin, openForm } = tree
  const typed = useTyped()

  const move = (to: NonNullable<TreeMove>, extend: boolean) => {
    if (to.kind === 'fold') return fold(to.key, to.folded)
    const row = rows.find((candidate) => candidate.key === to.key)
    if (row) go(row, extend)
  }

  /** Enter and Space. */
  const use = (row: OutlineRow, opens: boolean) => {
    if (row.kind === 'step') {
      go(row, false)
      if (opens) openForm()
    } else if (row.kind !== 'empty') fold(row.key, row.expanded === true)
    else if (!readOnly) onAdd(row)
  }

  /** Whether the key was one for the row. */
  const take = (event: KeyboardEvent<HTMLElement>, row: OutlineRow): boolean => {
    const to = treeKey(rows, active, event.key)
    const act = paneKeyOf(event)
    if (to) move(to, event.shiftKey)
    else if (act === 'open' || act === 'select') use(row, act === 'open')
    else if (act === 'rename' && !readOnly) begin(row)
    else if (act === 'add' && !readOnly) onAdd(row)
    else return goTyped(event.key)
    return true
  }

  const goTyped = (key: string): boolean => {
    if (key.length !== 1 || key === '?') return false
    const row = typedRow(rows, active, typed(key))
    if (row) go(row, false)
    return row !== undefined
  }

  return (event) => {
    const row = rows[active]
    if (event.altKey || event.ctrlKey || event.metaKey || row === undefined) return
    if (take(event, row)) event.preventDefault()
  }
}
