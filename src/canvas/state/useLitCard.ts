import { type FocusEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import type { Liveness } from '../../document/liveness.ts'
import type { WirelineDocument } from '../../document/types.ts'
import { litRails } from '../layers/railStore.ts'
import { useLatest } from './useLatest.ts'

/** Milliseconds that the pointer rests on a card before its rail lights up: passing over must not flicker. */
const rest = 350

/** The card that starts or stops something lights up its rail while the pointer or the keyboard's focus is on it. */
export function useLitCard(document: WirelineDocument, liveness: Liveness | undefined) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useLatest(liveness)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useMemo(() => {
    const store = litRails(document)
    const light = (card: HTMLElement | null) => {
      const starters = latest.current?.startersAt(Number(card?.dataset.card)) ?? []
      if (card === null || starters.length === 0) return
      const { right, top } = card.getBoundingClientRect()
      store.setState({ lit: { starters, at: { x: right, y: top } } })
    }
    const dark = () => {
      clearTimeout(timer.current)
      if (store.getState().lit) store.setState({ lit: undefined })
    }
    return {
      onPointerOver(event: PointerEvent) {
        const card = cardOf(event.target)
        clearTimeout(timer.current)
        if (card && event.buttons === 0) timer.current = setTimeout(() => light(card), rest)
      },
      onPointerOut(event: PointerEvent) {
        if (cardOf(event.target)) dark()
      },
      onFocusOf(event: FocusEvent) {
        const card = cardOf(event.target)
        if (card?.matches(':focus-visible')) light(card)
        else dark()
      },
      onBlur: dark,
    }
  }, [document, latest])
}

function cardOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null
}
