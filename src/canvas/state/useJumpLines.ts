import { useDeferredValue, useMemo, useRef } from 'react'
import { type Jump, jumpsOf, sameJumps } from '../../layout/jumps/jumpsOf.ts'
import { type JumpLine, layoutJumps } from '../../layout/jumps/layoutJumps.ts'
import type { Box } from '../../layout/types.ts'
import { drawsAll } from '../view/tiles.ts'
import type { CanvasSnapshot } from './useCanvasModel.ts'

const none: readonly Jump[] = []

/**
 * The lines of jumps: laid out anew only when a target or the layout changed, and of long flows only those in sight.
 */
export function useJumpLines(
  { flow: newest, layout, places }: CanvasSnapshot,
  drawn: readonly Box[],
): readonly JumpLine[] {
  // A key that is typed needn't wait for them: the steps of its section are gone through.
  const flow = useDeferredValue(newest)
  const last = useRef(none)
  const jumps = useMemo(() => {
    const now = jumpsOf(flow)
    if (!sameJumps(last.current, now)) last.current = now
    return last.current
  }, [flow])
  const lines = useMemo(() => layoutJumps(layout, places, jumps), [layout, places, jumps])
  return useMemo(() => {
    if (drawsAll(layout)) return lines
    const shown = new Set(drawn.flatMap((box) => (box.kind === 'step' ? [box.stepId] : [])))
    return lines.filter(({ from, to }) => shown.has(from) || (to !== undefined && shown.has(to)))
  }, [lines, layout, drawn])
}
