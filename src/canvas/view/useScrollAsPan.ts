import { type RefObject, useEffect } from 'react'

/**
 * Where the browser scrolls the canvas by itself, to show what got the focus outside of the view, the view is moved
 * instead: else everything drawn over it would be out of place from then on.
 */
export function useScrollAsPan(
  pane: RefObject<HTMLElement | null>,
  /** Gets pixels on the screen. */
  onScrolled: (x: number, y: number) => void,
): void {
  useEffect(() => {
    const host = pane.current
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.querySelector('.react-flow__viewport')) return
      const { scrollLeft, scrollTop } = target
      if (scrollLeft === 0 && scrollTop === 0) return
      target.scrollTo(0, 0)
      onScrolled(-scrollLeft, -scrollTop)
    }
    host?.addEventListener('scroll', onScroll, true)
    return () => host?.removeEventListener('scroll', onScroll, true)
  }, [pane, onScrolled])
}
