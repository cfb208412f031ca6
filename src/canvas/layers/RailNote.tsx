import { useStore } from 'zustand'
import type { Liveness } from '../../document/liveness.ts'
import type { WirelineDocument } from '../../document/types.ts'
import styles from './Rails.module.css'
import { litRail } from './railStore.ts'

/** CSS pixels. */
const width = { least: 180, most: 320 }

/** What the lit rail is, in words, beside the pointer or the card. Heard with the card itself. */
export function RailNote({
  document,
  liveness,
}: {
  document: WirelineDocument
  liveness: Liveness
}) {
  const lit = useStore(litRail(document), (state) => state.lit)
  const words = lit && liveness.ofStep(lit.stepId)
  if (!lit || words === undefined) return null
  // Over the flow, never over the form beside it.
  const canvas = window.document.querySelector('[data-canvas]')
  const edge = (canvas?.getBoundingClientRect().right ?? window.innerWidth) - 12
  const left = Math.max(8, Math.min(lit.at.x + 14, edge - width.least))
  const top = Math.min(lit.at.y + 10, window.innerHeight - 110)
  return (
    <div
      className={styles.note}
      style={{ left, top, maxWidth: Math.min(width.most, edge - left) }}
      aria-hidden="true"
      data-rail-note=""
    >
      {words}
    </div>
  )
}
