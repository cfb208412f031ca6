import { useStore } from 'zustand'
import styles from '../layers/layers.module.css'
import type { BoxStore } from './selectionBox.ts'

/** The frame that selects what it touches. */
export function SelectionBox({ store }: { store: BoxStore }) {
  const rect = useStore(store, (state) => state.rect)
  if (rect === undefined) return null
  const { x, y, width, height } = rect
  return (
    <div
      className={styles.frame}
      style={{ width, height, transform: `translate(${x}px, ${y}px)` }}
    />
  )
}
