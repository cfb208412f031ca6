import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import type { WirelineDocument } from '../../document/types.ts'
import { titleOf } from '../../swml/index.ts'
import { MethodIcon } from '../cards/MethodIcon.tsx'
import { stepsById } from '../cards/stepsById.ts'
import styles from './drag.module.css'
import { type Drag, dragDesk } from './dragDesk.ts'

/** What follows the pointer while something is dragged. */
export function DragGhost({ document }: { document: WirelineDocument }) {
  const { drag, x, y, copy, gap } = useStore(dragDesk(document).store)
  if (drag === undefined) return null
  const method = methodOf(document, drag)
  const count = drag.kind === 'move' ? drag.ids.length : 1
  return createPortal(
    <div
      className={styles.ghost}
      data-ghost=""
      data-over={gap !== undefined || undefined}
      style={{ transform: `translate(${x + 12}px, ${y + 10}px)` }}
      aria-hidden="true"
    >
      <MethodIcon method={method} small />
      <span className={styles.ghostTitle}>{titleOf(method)}</span>
      {count > 1 && <span className={styles.ghostCount}>{count}</span>}
      {copy && <span className={styles.ghostCopy}>Copy</span>}
    </div>,
    window.document.body,
  )
}

function methodOf(document: WirelineDocument, drag: Drag): string {
  if (drag.kind === 'insert') return drag.method
  const [first] = drag.ids
  const { flow } = document.store.getState()
  return (first === undefined ? undefined : stepsById(flow).get(first)?.method) ?? ''
}
