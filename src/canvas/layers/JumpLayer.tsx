import type { Box } from '../../layout/types.ts'
import type { CanvasNow } from '../state/useCanvasModel.ts'
import { useJumpLines } from '../state/useJumpLines.ts'
import { JumpLines } from './JumpLines.tsx'

/** The lines of jumps, laid out around everything else. Loaded a moment after the cards. */
export default function JumpLayer({ now, drawn }: { now: CanvasNow; drawn: readonly Box[] }) {
  return <JumpLines lines={useJumpLines(now, drawn)} selected={now.selected} />
}
