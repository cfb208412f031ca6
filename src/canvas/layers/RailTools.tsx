import type { MouseEvent } from 'react'
import type { Liveness } from '../../document/liveness.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { Button } from '../../ui/Button.tsx'
import { RailNote } from './RailNote.tsx'
import { RailSwitch } from './RailSwitch.tsx'
import styles from './Rails.module.css'
import type { RailChoice } from './railStore.ts'

type Props = {
  document: WirelineDocument
  liveness: Liveness | undefined
  /** They couldn't be worked out; `liveness` are older ones, if any. */
  failed: boolean
  shown: RailChoice
  dragging: boolean
}

/** What belongs to the rails and stays in its place while the flow pans. `dragging`: something is dragged. */
export default function RailTools({ document, liveness, failed, shown, dragging }: Props) {
  const again = ({ currentTarget }: MouseEvent) => {
    // This button goes: the keyboard goes on at the current step.
    currentTarget.ownerDocument.querySelector<HTMLElement>('[data-card][tabindex="0"]')?.focus()
    document.retry()
  }
  if (failed)
    return (
      <Button icon="triangle-alert" className={styles.switch} onClick={again}>
        Streams couldn’t be worked out · Try again
      </Button>
    )
  if (!liveness) return null
  return (
    <>
      {liveness.has.any && <RailSwitch shown={shown} />}
      {shown !== 'none' && !dragging && <RailNote document={document} liveness={liveness} />}
    </>
  )
}
