import { useStore } from 'zustand'
import { calling } from '../../document/calling.ts'
import type { WirelineDocument } from '../../document/types.ts'
import type { Layout } from '../../layout/types.ts'
import type { CanvasSnapshot } from '../state/useCanvasModel.ts'
import { useJumpLines } from '../state/useJumpLines.ts'
import { JumpLines } from './JumpLines.tsx'
import { WayLines } from './WayLines.tsx'

type Props = {
  document: WirelineDocument
  snapshot: CanvasSnapshot
  /** What is on the page. */
  drawn: Pick<Layout, 'boxes' | 'lines'>
}

/** The lines of jumps, laid out around everything else, and the way of a call. Loaded a moment after the cards. */
export default function JumpLayer({ document, snapshot, drawn }: Props) {
  const way = useStore(calling(document), ({ marks }) => marks?.way)
  const { layout, selected } = snapshot
  return (
    <>
      {way && <WayLines way={way} lines={drawn.lines} branchRows={layout.branchRows} />}
      <JumpLines lines={useJumpLines(snapshot, drawn.boxes)} selected={selected} way={way} />
    </>
  )
}
