import { useEffect, useState } from 'react'
import { isReading } from '../document/analysis.ts'
import { useDocument } from '../document/hooks.ts'
import type { DocumentState } from '../document/types.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './StaleBanner.module.css'
import type { PaneProps } from './shared.ts'

/** Milliseconds until a reading is long enough to be spoken of. */
const soon = 300

/** Over the canvas while a long text is read: how much it is, and the way back to what was there before. */
export default function ReadingBanner({ document, ports }: PaneProps) {
  const undoes = useDocument(document, (state) => state.undoLabel)
  const lines = useDocument(document, linesRead)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), soon)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown || lines === 0) return null
  return (
    <div className={styles.banner} role="status" data-reading>
      <Icon name="info" />
      <div className={styles.words}>
        <strong>Reading {lines.toLocaleString('en')} lines …</strong> The flow is shown as soon as
        it is read.
      </div>
      <Button
        look="outline"
        title={undoes === undefined ? 'Back to where you were' : `Undo: ${undoes}`}
        onClick={() => {
          const undone = document.undo()
          if (undone === undefined) return ports.flows?.leave()
          ports.panes.focus('canvas')
          ports.announce(`Cancelled: ${undone}`)
        }}
      >
        Cancel
      </Button>
    </div>
  )
}

let counted: { text: string; lines: number } | undefined

/** How many lines are being read; 0 while none are. */
function linesRead(state: DocumentState): number {
  if (!isReading(state)) return 0
  if (counted?.text !== state.text)
    counted = { text: state.text, lines: state.text.split('\n').length }
  return counted.lines
}
