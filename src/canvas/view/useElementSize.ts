import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from './viewMath.ts'

/** An element's size in CSS pixels, known before the first paint; undefined while it has none (hidden). */
export function useElementSize(element: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    const host = element.current
    if (host === null) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = host
      if (width === 0 || height === 0) return
      setSize((last) =>
        last?.width === width && last.height === height ? last : { width, height },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(host)
    return () => observer.disconnect()
  }, [element])
  return size
}
