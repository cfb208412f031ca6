import { useCallback, useEffect, useRef, useState } from 'react'
import { drawnRect } from './tiles.ts'
import type { Rect, Size, View } from './viewMath.ts'

/** The part of the flow to be drawn; changes in whole tiles as the view moves. */
export function useDrawnRect(opening: View, size: Size): [Rect, (view: View) => void] {
  const view = useRef(opening)
  const [rect, setRect] = useState(() => drawnRect(opening, size))
  // Only a view that needs other tiles is worth a render.
  const follow = useCallback(() => setRect((last) => drawnRect(view.current, size, last)), [size])
  useEffect(follow, [follow])
  const onViewportChange = useCallback(
    (next: View) => {
      view.current = next
      follow()
    },
    [follow],
  )
  return [rect, onViewportChange]
}
