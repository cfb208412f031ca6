import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { home } from './homeStore.ts'

/** Whoever comes back finds the list where it was left. `isThere`: there is something to be scrolled. */
export function useScrollKept(page: RefObject<HTMLElement | null>, isThere: boolean): void {
  useLayoutEffect(() => {
    const { scrolled } = home.getState()
    if (!isThere || scrolled === 0) return
    for (const box of boxesIn(page.current)) box.scrollTop = scrolled
  }, [page, isThere])
  useEffect(() => {
    const boxes = boxesIn(page.current)
    const keep = ({ currentTarget }: Event) => {
      if (currentTarget instanceof Element) home.setState({ scrolled: currentTarget.scrollTop })
    }
    for (const box of boxes) box.addEventListener('scroll', keep, { passive: true })
    return () => {
      for (const box of boxes) box.removeEventListener('scroll', keep)
    }
  }, [page])
}

/** On wide screens the list scrolls by itself, on small ones with all that is around it. */
function boxesIn(page: HTMLElement | null): HTMLElement[] {
  return [...(page?.querySelectorAll<HTMLElement>('[data-scrolls]') ?? [])]
}
