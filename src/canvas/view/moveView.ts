import type { FlowView } from '../state/model.ts'
import type { View } from './viewMath.ts'

/** Moves under way. What comes meanwhile reckons with where the view will be, not with where it happens to be. */
const moves = new WeakMap<FlowView, { to: View; until: number }>()

/** How long (milliseconds) the view takes to get anywhere by itself; at once for who wants no motion. */
export function calm(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180
}

/** Moves the view there, gently. Does nothing without a place to go. */
export function moveView(view: FlowView | undefined, to: View | undefined): void {
  if (!view || !to) return
  // A move that something else cut short never says that it ended.
  const move = { to, until: performance.now() + calm() * 2 }
  moves.set(view, move)
  // Not "smooth": that zooms out and in again on the way.
  void view.setViewport(to, { duration: calm(), interpolate: 'linear' }).then(() => {
    if (moves.get(view) === move) moves.delete(view)
  })
}

/** Where the view is, or will be once it has come to rest. */
export function restingView(view: FlowView): View {
  return moveOf(view)?.to ?? view.getViewport()
}

/** Whether the view is on its way somewhere. */
export function isMoving(view: FlowView): boolean {
  return moveOf(view) !== undefined
}

/** The user, or the flow that was opened, took the view elsewhere. */
export function forgetMove(view: FlowView): void {
  moves.delete(view)
}

function moveOf(view: FlowView) {
  const move = moves.get(view)
  return move && performance.now() < move.until ? move : undefined
}
