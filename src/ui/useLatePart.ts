import { useEffect } from 'react'
import { afterPaint } from './afterPaint.ts'
import { loadPart } from './loadPart.ts'

/**
 * Starts something by a part that is loaded after the next paint, and stops it once `start` is another, or with the
 * component. Where that comes first, it is never started.
 *
 * @param load the same function at each rendering
 * @param start the same function as long as the same is to run; undefined: nothing is
 */
export function useLatePart<T>(
  load: () => Promise<T>,
  start: ((part: T) => () => void) | undefined,
): void {
  useEffect(() => {
    if (start === undefined) return
    let here = true
    let stop = () => {}
    const later = afterPaint(() =>
      loadPart(load, (part) => {
        if (here) stop = start(part)
      }),
    )
    return () => {
      here = false
      later()
      stop()
    }
  }, [load, start])
}
