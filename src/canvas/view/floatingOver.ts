import type { Rect } from './viewMath.ts'

/** Where something floats above the flow (minimap, zoom bar, the rails' switch), in pixels of the pane. */
export function floatingOver(pane: HTMLElement | null): Rect[] {
  if (pane === null) return []
  const origin = pane.getBoundingClientRect()
  return [...pane.querySelectorAll('[data-floating]')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x: x - origin.x, y: y - origin.y, width, height }
  })
}
