import { ViewportPortal } from '@xyflow/react'
import { type RefObject, useCallback, useMemo } from 'react'
import type { ViewPort } from '../../commands/types.ts'
import type { Liveness } from '../../document/liveness.ts'
import { type Block, blocksOf } from '../../layout/blocks.ts'
import { focusCard } from '../state/focusCard.ts'
import type { CanvasModel, FlowView } from '../state/model.ts'
import type { CanvasSnapshot } from '../state/useCanvasModel.ts'
import { moveView, restingView } from '../view/moveView.ts'
import { BackToFlow } from './BackToFlow.tsx'
import { Blocks } from './Blocks.tsx'
import { SectionNames } from './SectionNames.tsx'
import { useReading } from './useReading.ts'
import { viewOfBlock, viewOfHead } from './views.ts'

type Props = {
  snapshot: CanvasSnapshot
  model: RefObject<CanvasModel>
  view: RefObject<FlowView | undefined>
  port: ViewPort
  pane: RefObject<HTMLElement | null>
  liveness: Liveness | undefined
}

/** What keeps a flow readable wherever the view is: titles and blocks from afar, names of sections, the way back. */
export default function FlowReading({ snapshot, model, view, port, pane, liveness }: Props) {
  const { document, ports, layout, size } = snapshot
  const { detail, counter } = useReading(pane)
  const blocks = useMemo(() => blocksOf(layout), [layout])
  const sections = useMemo(() => blocks.filter(({ parent }) => parent === undefined), [blocks])

  const zoomTo = useCallback(
    (block: Block) => {
      moveView(view.current, viewOfBlock(block, model.current.size))
      focusIn(block, model.current)
    },
    [view, model],
  )
  const scrollTo = useCallback(
    (section: Block) => {
      if (view.current === undefined) return
      moveView(
        view.current,
        viewOfHead(section.head, restingView(view.current), model.current.size),
      )
      focusIn(section, model.current)
    },
    [view, model],
  )
  return (
    <>
      {detail === 'block' && (
        <ViewportPortal>
          <Blocks
            document={document}
            blocks={blocks}
            liveness={liveness}
            zoom={1 / counter}
            onOpen={zoomTo}
          />
        </ViewportPortal>
      )}
      <SectionNames sections={sections} pane={size} onOpen={scrollTo} />
      <BackToFlow layout={layout} pane={size} port={port} announce={ports.announce} />
    </>
  )
}

/** The keyboard goes along: to the first step of what is shown. */
function focusIn({ steps, head }: Block, model: CanvasModel): void {
  const [first] = steps
  if (first !== undefined) focusCard(model, first)
  else
    model.pane
      ?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(head.key)}"] button`)
      ?.focus({ preventScroll: true })
}
