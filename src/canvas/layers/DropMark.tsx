import { useStore } from 'zustand'
import { sizes } from '../../layout/sizes.ts'
import type { DragSession } from '../drag/dragSession.ts'
import styles from './layers.module.css'

/** Shows where a drop goes now. */
export function DropMark({ dragSession }: { dragSession: DragSession }) {
  const gap = useStore(dragSession.store, (state) => state.gap)
  if (gap === undefined) return null
  const width = gap.empty ? sizes.empty.width : sizes.card.width
  const height = gap.empty ? sizes.empty.height : 4
  return (
    <div
      className={styles.drop}
      data-drop=""
      data-empty={gap.empty || undefined}
      style={{
        width,
        height,
        transform: `translate(${gap.x - width / 2}px, ${gap.y - height / 2}px)`,
      }}
    />
  )
}
