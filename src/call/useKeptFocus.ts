import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Whoever answers with the keyboard goes on answering: when the control that had it goes away with its question, the
 * likeliest answer to the next one gets it.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>, question: unknown): void {
  const wasAnswering = useRef(false)
  // Before anyone can give the focus to what was drawn just now.
  useLayoutEffect(() => {
    const host = pane.current
    const note = ({ target }: FocusEvent) => {
      wasAnswering.current = target instanceof Element && target.closest('[data-answer]') !== null
    }
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !host?.contains(relatedTarget))
        wasAnswering.current = false
    }
    host?.addEventListener('focusin', note)
    host?.addEventListener('focusout', leave)
    return () => {
      host?.removeEventListener('focusin', note)
      host?.removeEventListener('focusout', leave)
    }
  }, [pane])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each question
  useLayoutEffect(() => {
    const host = pane.current
    const { activeElement, body } = document
    const isLost = activeElement === null || activeElement === body
    if (isLost ? wasAnswering.current : activeElement.closest('[data-answer]'))
      host?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
  }, [question])
}
