import { type RefObject, useEffect } from 'react'
import { steadyPlace } from '../../commands/steadyPlace.ts'
import type { DocumentState } from '../../document/types.ts'
import { nearestGap } from '../../layout/nearestGap.ts'
import { stepById } from '../../swml/index.ts'
import { loadPart } from '../../ui/loadPart.ts'
import { withEdits } from '../edits.ts'
import { focusCard } from '../state/focusCard.ts'
import type { CanvasModel, FlowView } from '../state/model.ts'
import { accepts } from './dropGaps.ts'

/** Makes the canvas the place where what is dragged can be dropped. */
export function useDropTarget(
  model: RefObject<CanvasModel>,
  view: RefObject<FlowView | undefined>,
): void {
  const { dragSession } = model.current
  useEffect(() => {
    dragSession.target = {
      gapAt: (drag, x, y, copy) => {
        const { layout, flow, pane, readOnly } = model.current
        const point = view.current?.screenToFlowPosition({ x, y })
        if (readOnly || point === undefined || !pane?.contains(document.elementFromPoint(x, y))) {
          return undefined
        }
        return nearestGap(layout, point, accepts(flow, drag, copy))
      },
      drop: (drag, { place }, copy) => {
        const { document, ports } = model.current
        if (drag.kind === 'jump') return
        const context = { document, ports }
        const to = steadyPlace(document, place)
        withEdits(({ insertStep, placeSteps }) => {
          const focus = ({ selection: [first] }: DocumentState) => {
            if (first !== undefined) focusCard(model.current, first)
          }
          const verb = copy ? 'Copy' : 'Move'
          if (drag.kind === 'insert')
            insertStep(context, drag.method, { to, origin: 'canvas' }, focus)
          else placeSteps(context, { verb, origin: 'canvas', ids: drag.ids, to }, focus)
          // Where nothing came of it, too.
          focus(document.store.getState())
        })
      },
      stepAt: (from, x, y) => {
        const { pane, places, readOnly } = model.current
        const at = document.elementFromPoint(x, y)
        if (readOnly || !pane?.contains(at)) return undefined
        const card = at?.closest<HTMLElement>('[data-card]')?.dataset.card
        const to = card === undefined ? undefined : Number(card)
        if (to === undefined || to === from) return undefined
        // Jumps stay in their section.
        const isBeside = places.byId.get(to)?.section === places.byId.get(from)?.section
        return isBeside ? to : undefined
      },
      jump: (from, to) => {
        const { document, ports, flow } = model.current
        const [source, target] = [stepById(flow, from), stepById(flow, to)]
        if (source === undefined || target === undefined) return
        loadPart(
          () => import('../../commands/jumpCommands.ts'),
          ({ jump }) => jump({ document, ports }, source.path, target.path),
        )
      },
    }
    return () => {
      dragSession.target = undefined
    }
  }, [dragSession, model, view])
}
