import { type RefObject, useEffect } from 'react'

/**
 * A pinch over what floats above the flow (minimap, zoom, the rails' switch) zooms the flow as it does beside it; left
 * alone, the browser would zoom the whole page. Over the minimap the wheel moves the flow, too.
 */
export function useWheelOverAll(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const host = pane.current
    const onWheel = (event: WheelEvent) => {
      const { target } = event
      if (!(target instanceof Element)) return
      const flow = host?.querySelector('.react-flow__renderer')
      if (flow == null || flow.contains(target)) return
      if (!event.ctrlKey && target.closest('[data-minimap]') === null) return
      event.preventDefault()
      flow.firstElementChild?.dispatchEvent(new WheelEvent('wheel', event))
    }
    // Not passive, since it keeps the page from zooming.
    host?.addEventListener('wheel', onWheel, { passive: false })
    return () => host?.removeEventListener('wheel', onWheel)
  }, [pane])
}
