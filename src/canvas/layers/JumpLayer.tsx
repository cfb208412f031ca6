import type { Box } from '../../layout/types.ts'
import type { CanvasSnapshot } from '../state/useCanvasModel.ts'
import { useJumpLines } from '../state/useJumpLines.ts'
import { JumpLines } from './JumpLines.tsx'

/** The lines of jumps, laid out around everything else. Loaded a moment after the cards. */
export default function JumpLayer({
  snapshot,
  drawn,
}: {
  snapshot: CanvasSnapshot
  drawn: readonly Box[]
}) {
  return <JumpLines lines={useJumpLines(snapshot, drawn)} selected={snapshot.selected} />
}
