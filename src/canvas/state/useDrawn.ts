import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { calling } from '../../document/calling.ts'
import { comparing } from '../../document/comparing.ts'
import { useDocument } from '../../document/hooks.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { createCardNodes } from '../cards/cardNodes.ts'
import { drawnPart, withCard } from '../view/tiles.ts'
import { useDrawnRect } from '../view/useDrawnRect.ts'
import { openingView } from '../view/viewMath.ts'
import type { CanvasSnapshot } from './useCanvasModel.ts'

const none: ReadonlySet<number> = new Set()

/** What is on the page now: the part of the layout near the view, and React Flow's nodes for its cards. */
export function useDrawn(document: WirelineDocument, snapshot: CanvasSnapshot) {
  const { layout, size, current, flow, places, selected, folds, dragSession } = snapshot
  const problems = useDocument(document, (state) => state.problemsByStep)
  const liveness = useStore(document.liveness, (state) => state.liveness)
  const failed = useStore(document.liveness, (state) => state.failed)
  const changes = useStore(comparing(document), (state) => state.compared?.changes)
  const { marks, breakpoints, untried, untriedBranches } = useStore(calling(document))
  const drag = useStore(dragSession.store, (state) => state.drag)
  const [opening] = useState(() => openingView(layout, size))
  const [cardNodes] = useState(createCardNodes)
  const [rect, onViewportChange] = useDrawnRect(opening, size)

  const near = useMemo(() => drawnPart(layout, rect), [layout, rect])
  // The card with the focus must not go when it is scrolled out of sight.
  const drawn = useMemo(() => withCard(near, layout, current), [near, layout, current])
  const dragged = useMemo(() => (drag?.kind === 'move' ? new Set(drag.ids) : none), [drag])
  const { collapsed } = folds
  const nodes = useMemo(
    () =>
      cardNodes(drawn.boxes, {
        flow,
        places: places.byId,
        problems,
        selection: selected,
        current,
        dragged,
        collapsed,
        liveness,
        changes,
        marks,
        breakpoints,
        untried,
      }),
    [
      cardNodes,
      drawn,
      flow,
      places,
      problems,
      selected,
      current,
      dragged,
      collapsed,
      liveness,
      changes,
      marks,
      breakpoints,
      untried,
    ],
  )
  return { drawn, rect, liveness, failed, nodes, untriedBranches, opening, onViewportChange }
}
