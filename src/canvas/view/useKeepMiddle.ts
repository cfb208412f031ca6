import { useLayoutEffect, useRef } from 'react'

/** What is in the middle of the pane stays there when it gets wider or narrower: as others open beside it. */
export function useKeepMiddle(width: number, panBy: (x: number, y: number) => void): void {
  const before = useRef(width)
  useLayoutEffect(() => {
    const by = (width - before.current) / 2
    before.current = width
    if (by !== 0) panBy(by, 0)
  }, [width, panBy])
}
