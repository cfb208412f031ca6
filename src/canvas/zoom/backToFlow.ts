import { focusCard } from '../state/focusCard.ts'
import type { CanvasModel, FlowView } from '../state/model.ts'
import { floatingOver } from '../view/floatingOver.ts'
import { moveView, restingView } from '../view/moveView.ts'
import { revealingView } from '../view/viewMath.ts'
import { isLost, middleOn, nearestCard } from './views.ts'

/**
 * Brings the flow back into the view at the same zoom: the selected step, else the nearest one, which gets the
 * keyboard, too.
 */
export function backToFlow(model: CanvasModel, view: FlowView | undefined): void {
  if (view === undefined) return
  const { layout, size, selection, pane } = model
  const at = restingView(view)
  const selected = layout.boxes.find(
    ({ kind, stepId }) => kind === 'step' && stepId === selection[0],
  )
  const card = selected ?? nearestCard(layout, at, size)
  const box = card ?? layout.boxes[0]
  if (box === undefined) return
  const lost = isLost(layout, at, size)
  moveView(view, lost ? middleOn(box, at, size) : revealingView(box, at, size, floatingOver(pane)))
  if (card?.stepId !== undefined) focusCard(model, card.stepId)
  else pane?.querySelector<HTMLElement>('[data-insert]')?.focus({ preventScroll: true })
}
