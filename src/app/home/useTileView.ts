import { type RefObject, useLayoutEffect, useState } from 'react'

/** CSS pixels: tiles are drawn anew only when the view has moved by this much. */
const step = 200

/** How many tiles stand side by side, and what of their list can be seen, in CSS pixels from its top, in coarse steps. */
export type TileView = { columns: number; from: number; to: number }

/**
 * Follows the list’s width, and whatever scrolls it.
 *
 * @param narrowest CSS pixels that a tile has at least, and the gap between two; 0: one in a row
 */
export function useTileView(
  list: RefObject<HTMLElement | null>,
  narrowest: number,
  gap: number,
): TileView {
  const [view, setView] = useState<TileView>({ columns: 1, from: 0, to: 800 })
  useLayoutEffect(() => {
    const element = list.current
    if (element === null) return
    const look = () => {
      const { top, width } = element.getBoundingClientRect()
      const columns =
        narrowest === 0 ? 1 : Math.max(1, Math.floor((width + gap) / (narrowest + gap)))
      const from = Math.floor(-top / step) * step
      const to = Math.ceil((window.innerHeight - top) / step) * step
      setView((before) =>
        before.columns === columns && before.from === from && before.to === to
          ? before
          : { columns, from, to },
      )
    }
    look()
    const size = new ResizeObserver(look)
    size.observe(element)
    // What scrolls it is another box on small screens; scrolling is heard on its way down.
    window.addEventListener('scroll', look, { capture: true, passive: true })
    window.addEventListener('resize', look)
    return () => {
      size.disconnect()
      window.removeEventListener('scroll', look, { capture: true })
      window.removeEventListener('resize', look)
    }
  }, [list, narrowest, gap])
  return view
}
