import { type RefObject, useCallback, useEffect } from 'react'
import { useStore } from 'zustand'
import { nameIn, namingOf, startNaming } from '../commands/naming.ts'
import type { WirelineDocument } from '../document/types.ts'
import type { OutlineRow } from './logic/outlineRows.ts'
import { namingOfRow, rowOfNaming } from './logic/rowNaming.ts'
import { rowsAbove } from './logic/rowsAbove.ts'

type Given = {
  document: WirelineDocument
  rows: readonly OutlineRow[]
  activate: (key: string) => void
  unfold: (keys: readonly string[]) => void
  /** Set where the active row is to get the keyboard with the next drawing. */
  wantsFocus: RefObject<boolean>
}

/** Which name is edited in the outline, in which row; with what begins and what ends it. */
export function useRowNaming({ document, rows, activate, unfold, wantsFocus }: Given) {
  const store = namingOf(document)
  const naming = useStore(store, (state) => (state.pane === 'outline' ? state.naming : undefined))
  const row = naming && rowOfNaming(rows, naming)
  // What was begun elsewhere (a section was added) may be folded away, or out of sight.
  useEffect(() => {
    if (naming === undefined) return
    if (naming.kind !== 'section') unfold(rowsAbove(document.store.getState().flow, naming.path))
    if (row) activate(row.key)
  }, [naming, row, activate, unfold, document])
  const begin = useCallback(
    (of: OutlineRow) => {
      nameIn(document, 'outline')
      startNaming(document, namingOfRow(document.store.getState().flow, of))
    },
    [document],
  )
  const onDone = useCallback(
    (byKey: boolean) => {
      if (byKey) wantsFocus.current = true
      store.setState({ naming: undefined })
    },
    [store, wantsFocus],
  )
  return { naming, key: row?.key, begin, onDone }
}
