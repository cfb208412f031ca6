import { useEffect, useState } from 'react'
import { afterPaint } from './afterPaint.ts'

/** False in the first frame, true after it: for what may come once the canvas can be used. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => afterPaint(() => setPainted(true)), [])
  return painted
}
