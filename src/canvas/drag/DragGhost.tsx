import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import type { WirelineDocument } from '../../document/types.ts'
import { stepById, titleOf } from '../../swml/index.ts'
import { Icon } from '../../ui/Icon.tsx'
import { MethodIcon } from '../cards/MethodIcon.tsx'
import styles from './drag.module.css'
import { type Drag, dragSessionOf } from './dragSession.ts'

/** What follows the pointer while something is dragged. */
export default function DragGhost({ document }: { document: WirelineDocument }) {
  const { drag, x, y, copy, gap, target } = useStore(dragSessionOf(document).store)
  if (drag === undefined) return null
  const isOver = gap !== undefined || target !== undefined
  const method = methodOf(document, drag, target)
  const count = drag.kind === 'move' ? drag.ids.length : 1
  return createPortal(
    <div
      className={styles.ghost}
      data-ghost=""
      data-over={isOver || undefined}
      style={{ transform: `translate(${x + 12}px, ${y + 10}px)` }}
      aria-hidden="true"
    >
      {drag.kind === 'jump' ? (
        <Icon name="corner-left-up" size={16} />
      ) : (
        <MethodIcon method={method} small />
      )}
      <span className={styles.ghostTitle}>
        {drag.kind !== 'jump' ? titleOf(method) : isOver ? `Jump to ${titleOf(method)}` : nowhere}
      </span>
      {count > 1 && <span className={styles.ghostCount}>{count}</span>}
      {copy && <span className={styles.ghostCopy}>Copy</span>}
    </div>,
    window.document.body,
  )
}

const nowhere = 'Jump to a step of this section'

function methodOf(document: WirelineDocument, drag: Drag, target: number | undefined): string {
  if (drag.kind === 'insert') return drag.method
  const first = drag.kind === 'jump' ? target : drag.ids[0]
  const { flow } = document.store.getState()
  return (first === undefined ? undefined : stepById(flow, first)?.method) ?? ''
}
