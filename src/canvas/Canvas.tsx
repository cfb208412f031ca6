import { useRef } from 'react'
import type { Command, Ports, ViewPort } from '../commands/types.ts'
import type { WirelineDocument } from '../document/types.ts'
import styles from './Canvas.module.css'
import { CanvasFlow } from './CanvasFlow.tsx'
import { useElementSize } from './view/useElementSize.ts'

/** What the canvas shows, and whom it asks. */
export type CanvasProps = {
  document: WirelineDocument
  ports: Ports
  /** The steps' menu is made from those of them that work on the flow. Without them there is no menu. */
  commands?: readonly Command[]
  /** The flow isn't the text's own (or may not be changed): shown dimmed, can be looked at and selected only. */
  readOnly?: boolean
  /** Shown unless told otherwise, where there is room for it. */
  minimap?: boolean
  /** Gives the view's own part of the ports, once it can be used. */
  onReady?: (port: ViewPort) => void
}

/** The flow as cards and lines, to look at and to change by hand. Fills its parent. */
export function Canvas(props: CanvasProps) {
  const pane = useRef<HTMLDivElement>(null)
  const size = useElementSize(pane)
  return (
    <div ref={pane} className={styles.pane}>
      {size !== undefined && <CanvasFlow {...props} pane={pane} size={size} />}
    </div>
  )
}
