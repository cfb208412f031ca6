import { isReading } from '../document/analysis.ts'
import type { WirelineDocument } from '../document/types.ts'
import { afterPaint } from '../ui/afterPaint.ts'

/**
 * Runs `work` once the canvas of what the document holds now is on the screen, where people look first. Returns how to
 * no longer want it.
 */
export function afterCanvas({ store }: WirelineDocument, work: () => void): () => void {
  let stopPaint: (() => void) | undefined
  const look = () => {
    if (isReading(store.getState()) || stopPaint) return
    stop()
    // Not right behind it: what else waits for that frame comes first.
    stopPaint = afterPaint(() => {
      stopPaint = afterPaint(work)
    })
  }
  const stop = store.subscribe(look)
  look()
  return () => {
    stop()
    stopPaint?.()
  }
}
