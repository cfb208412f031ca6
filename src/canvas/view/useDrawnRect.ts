import { useCallback, useState } from 'react'
import { drawnRect, isSameRect } from './tiles.ts'
import type { Rect, Size, View } from './viewMath.ts'

/** The part of the flow to be drawn; changes in whole tiles as the view moves. */
export function useDrawnRect(opening: View, size: Size): [Rect, (view: View) => void] {
  const [view, setView] = useState(opening)
  const onViewportChange = useCallback(
    (next: View) => {
      // Only a view that needs other tiles is worth a render.
      setView((last) => (isSameRect(drawnRect(last, size), drawnRect(next, size)) ? last : next))
    },
    [size],
  )
  const rect = drawnRect(view, size)
  const [held, setHeld] = useState(rect)
  if (isSameRect(held, rect)) return [held, onViewportChange]
  setHeld(rect)
  return [rect, onViewportChange]
}
