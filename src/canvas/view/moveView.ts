import type { FlowView } from '../state/model.ts'
import type { View } from './viewMath.ts'

/** How long (milliseconds) the view takes to get anywhere by itself; at once for who wants no motion. */
export function calm(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180
}

/** Moves the view there, gently. Does nothing without a place to go. */
export function moveView(view: FlowView | undefined, to: View | undefined): void {
  // Not "smooth": that zooms out and in again on the way.
  if (to) void view?.setViewport(to, { duration: calm(), interpolate: 'linear' })
}
