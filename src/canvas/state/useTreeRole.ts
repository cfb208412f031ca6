import { type RefObject, useEffect } from 'react'

/** React Flow's own element around the cards is made the tree that the cards are items of; it offers no prop for it. */
export function useTreeRole(pane: RefObject<HTMLElement | null>, cards: number): void {
  useEffect(() => {
    // One Tab stop less on each way through; the list of keys has the link, too.
    pane.current?.querySelector('.react-flow__attribution a')?.setAttribute('tabindex', '-1')
    const host = pane.current?.querySelector('.react-flow__nodes')
    if (host == null) return
    if (cards === 0) {
      for (const name of ['role', 'aria-label', 'aria-multiselectable']) host.removeAttribute(name)
      return
    }
    host.setAttribute('role', 'tree')
    host.setAttribute('aria-label', 'Steps')
    host.setAttribute('aria-multiselectable', 'true')
  }, [pane, cards])
}
