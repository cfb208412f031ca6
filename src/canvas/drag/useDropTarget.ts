import { type RefObject, useEffect } from 'react'
import { nearestGap } from '../../layout/nearestGap.ts'
import { dropSteps } from '../edits/dropSteps.ts'
import { insertMethod } from '../edits/insertMethod.ts'
import { focusCard } from '../state/focusCard.ts'
import type { CanvasModel, FlowView } from '../state/model.ts'
import { accepts } from './dropGaps.ts'

/** Makes the canvas the place where what is dragged can be dropped. */
export function useDropTarget(
  model: RefObject<CanvasModel>,
  view: RefObject<FlowView | undefined>,
): void {
  const { desk } = model.current
  useEffect(() => {
    desk.target = {
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
        if (drag.kind === 'insert') insertMethod(document, ports, drag.method, place)
        else dropSteps(document, ports, drag.ids, place, copy)
        const [first] = document.store.getState().selection
        if (first !== undefined) focusCard(model.current, first)
      },
    }
    return () => {
      desk.target = undefined
    }
  }, [desk, model, view])
}
