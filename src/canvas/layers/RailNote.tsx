import { useStore } from 'zustand'
import type { Lives } from '../../document/lives.ts'
import type { WirelineDocument } from '../../document/types.ts'
import styles from './Rails.module.css'
import { litRail } from './railStore.ts'

/** What the lit rail is, in words, beside the pointer or the card. Heard with the card itself. */
export function RailNote({ document, lives }: { document: WirelineDocument; lives: Lives }) {
  const lit = useStore(litRail(document), (state) => state.lit)
  const words = lit && lives.ofStep(lit.stepId)
  if (!lit || words === undefined) return null
  const left = Math.min(lit.at.x + 14, window.innerWidth - 332)
  const top = Math.min(lit.at.y + 10, window.innerHeight - 110)
  return (
    <div
      className={styles.note}
      style={{ left: Math.max(8, left), top }}
      aria-hidden="true"
      data-rail-note=""
    >
      {words}
    </div>
  )
}
