import { type RefObject, useLayoutEffect, useState } from 'react'

const gap = 4
const highest = 260
const lowest = 80

/** Where a list of suggestions has room: above its field or below, and pixels. */
export type Placement = { above: boolean; height: number }

/**
 * Whether a list that hangs on a box has more room above than below it, and how high it may be, in pixels, so that
 * nothing of it is cut off by the pane or the window (or by a keyboard on the screen).
 */
export function usePlacement(list: RefObject<HTMLElement | null>, count: number): Placement {
  const [placement, setPlacement] = useState<Placement>({ above: false, height: highest })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of options is another height
  useLayoutEffect(() => {
    const place = () => {
      const next = list.current === null ? undefined : placementOf(list.current)
      if (next === undefined) return
      setPlacement((now) => (now.above === next.above && now.height === next.height ? now : next))
    }
    place()
    // The form moves under it as well: the browser keeps the caret in sight.
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.visualViewport?.addEventListener('resize', place)
    return () => {
      window.removeEventListener('scroll', place, { capture: true })
      window.visualViewport?.removeEventListener('resize', place)
    }
  }, [list, count])
  return placement
}

function placementOf(list: HTMLElement): Placement | undefined {
  const box = list.parentElement?.getBoundingClientRect()
  const pane = list.closest('[data-pane]')?.getBoundingClientRect()
  if (box === undefined) return undefined
  const bottom = window.visualViewport?.height ?? window.innerHeight
  const below = Math.min(pane?.bottom ?? bottom, bottom) - box.bottom - 2 * gap
  const over = box.top - Math.max(pane?.top ?? 0, 0) - 2 * gap
  const wanted = Math.min(highest, list.scrollHeight + 2)
  const above = below < wanted && over > below
  return { above, height: Math.max(lowest, Math.min(highest, above ? over : below)) }
}
