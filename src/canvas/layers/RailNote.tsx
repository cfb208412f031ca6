import { useStore } from 'zustand'
import type { Liveness } from '../../document/liveness.ts'
import type { WirelineDocument } from '../../document/types.ts'
import styles from './Rails.module.css'
import { litRails } from './railStore.ts'

/** How many rails are told of; a step may stop more. */
const most = 3

/** CSS pixels. */
const width = { least: 180, most: 320 }

/** What the lit rails are, in words, beside the pointer or the card. Heard with the card itself. */
export function RailNote({
  document,
  liveness,
}: {
  document: WirelineDocument
  liveness: Liveness
}) {
  const lit = useStore(litRails(document), (state) => state.lit)
  const words = lit?.starters.flatMap((stepId) => liveness.ofStep(stepId) ?? []) ?? []
  if (!lit || words.length === 0) return null
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
      {words.slice(0, most).map((each) => (
        <p key={each}>{each}</p>
      ))}
      {words.length > most && <p>And {words.length - most} more</p>}
    </div>
  )
}
