import type { MouseEvent, PointerEvent } from 'react'
import type { WirelineDocument } from '../document/types.ts'
import { onLongPress } from '../ui/onLongPress.ts'
import type { OutlineRow } from './logic/outlineRows.ts'

type At = { x: number; y: number }

type Given = {
  document: WirelineDocument
  rows: readonly OutlineRow[]
  readOnly: boolean
  go: (row: OutlineRow, extend: boolean) => void
  activate: (key: string) => void
  onMenu: (row: OutlineRow, at: At) => void
}

/** Opens a row's menu on right click, the menu key and a long press; what isn't selected yet is selected for it. */
export function useRowMenu({ document, rows, readOnly, go, activate, onMenu }: Given) {
  const open = (row: OutlineRow, at: At) => {
    const { selection } = document.store.getState()
    if (row.kind === 'step' && selection.includes(row.stepId ?? -1)) activate(row.key)
    else go(row, false)
    onMenu(row, at)
  }
  const rowOf = (target: EventTarget): OutlineRow | undefined => {
    if (readOnly || !(target instanceof Element) || target.closest('input')) return undefined
    const { kind, outlinePath } = target.closest<HTMLElement>('[role="treeitem"]')?.dataset ?? {}
    const row = rows.find((each) => each.kind === kind && each.path.join('.') === outlinePath)
    return row?.kind === 'empty' || row?.kind === 'past' ? undefined : row
  }
  return {
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      const row = rowOf(event.target)
      if (row === undefined || !(event.target instanceof Element)) return
      event.preventDefault()
      const { clientX: x, clientY: y } = event
      const bounds = event.target.closest('[role="treeitem"]')?.getBoundingClientRect()
      // The menu key reports no place.
      const byKey = x === 0 && y === 0 && bounds !== undefined
      open(row, byKey ? { x: bounds.left + 24, y: bounds.bottom } : { x, y })
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const row = event.pointerType === 'touch' ? rowOf(event.target) : undefined
      if (row !== undefined) onLongPress(event, (at) => open(row, at))
    },
  }
}
