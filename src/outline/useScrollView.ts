import { type RefObject, useEffect, useState } from 'react'

/** Rows are drawn anew only when the view has moved by this much. */
const tile = 200

/** What of a scrolling box can be seen, in CSS pixels, in coarse steps. */
export function useScrollView(box: RefObject<HTMLElement | null>): { top: number; height: number } {
  const [view, setView] = useState({ top: 0, height: 800 })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const look = () => {
      const top = Math.floor(element.scrollTop / tile) * tile
      const height = (Math.ceil(element.clientHeight / tile) + 1) * tile
      setView((before) =>
        before.top === top && before.height === height ? before : { top, height },
      )
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    const size = new ResizeObserver(look)
    size.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      size.disconnect()
    }
  }, [box])
  return view
}
