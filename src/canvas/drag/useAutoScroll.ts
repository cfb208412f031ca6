import { type RefObject, useEffect } from 'react'
import { refreshDrag } from './dragOnMove.ts'
import type { DragSession } from './dragSession.ts'

/** How near the edge (CSS pixels) the view begins to scroll, and how far it goes in a frame right at the edge. */
const zone = 56
const speed = 16

/** Scrolls the view along while something is dragged near its edge. `panBy` gets pixels on the screen. */
export function useAutoScroll(
  dragSession: DragSession,
  pane: RefObject<HTMLElement | null>,
  panBy: (x: number, y: number) => void,
): void {
  useEffect(() => {
    let frame = 0
    // What comes in from the palette crosses the edge: only scroll once it has been further inside.
    let armed = false
    const tick = () => {
      const { drag, x, y } = dragSession.store.getState()
      const bounds = pane.current?.getBoundingClientRect()
      if (drag === undefined || bounds === undefined) {
        frame = 0
        armed = false
        return
      }
      const across = pull(x, bounds.left, bounds.right)
      const down = pull(y, bounds.top, bounds.bottom)
      if (across === 0 && down === 0) armed ||= contains(bounds, x, y)
      else if (armed && contains(bounds, x, y)) {
        panBy(-across, -down)
        refreshDrag(dragSession)
      }
      frame = requestAnimationFrame(tick)
    }
    const unsubscribe = dragSession.store.subscribe((state) => {
      if (state.drag !== undefined && frame === 0) frame = requestAnimationFrame(tick)
    })
    return () => {
      unsubscribe()
      cancelAnimationFrame(frame)
    }
  }, [dragSession, pane, panBy])
}

/** Pixels to scroll in this frame for a pointer at `at` between two edges; 0 away from them. */
export function pull(at: number, start: number, end: number): number {
  const before = Math.max(0, start + zone - at) / zone
  const after = Math.max(0, at - (end - zone)) / zone
  return (Math.min(1, after) - Math.min(1, before)) * speed
}

function contains(bounds: DOMRect, x: number, y: number): boolean {
  return x >= bounds.left && x <= bounds.right && y >= bounds.top && y <= bounds.bottom
}
