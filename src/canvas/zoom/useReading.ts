import { useStoreApi } from '@xyflow/react'
import { type RefObject, useContext, useEffect, useLayoutEffect, useState } from 'react'
import { CardFocus } from '../cards/cardFocus.ts'
import { type Reading, readingAt } from './detail.ts'

/**
 * How the flow is read at the zoom of now. Told to the page past React where it changes (not in each frame): as
 * attributes of the pane and of the cards on it, and the counter scale as a custom property.
 */
export function useReading(pane: RefObject<HTMLElement | null>): Reading {
  const store = useStoreApi()
  const cards = useContext(CardFocus)
  const [reading, setReading] = useState(() => readingAt(store.getState().transform[2]))

  useEffect(() => {
    const look = () => setReading((last) => readingAt(store.getState().transform[2], last))
    look()
    return store.subscribe(look)
  }, [store])

  const { detail, counter } = reading
  useLayoutEffect(() => {
    const host = pane.current
    if (host === null) return
    const less = detail === 'full' ? undefined : detail
    cards.detail = less
    setOrRemove(host, 'data-drawn', less)
    for (const card of host.querySelectorAll('[data-card]')) setOrRemove(card, 'data-detail', less)
  }, [pane, cards, detail])
  useLayoutEffect(() => {
    pane.current?.style.setProperty('--counter', counter.toFixed(3))
  }, [pane, counter])
  return reading
}

function setOrRemove(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
