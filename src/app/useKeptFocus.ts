import { type FocusEvent, type RefObject, useCallback, useEffect, useRef } from 'react'

/**
 * Where the keyboard goes when the row it was on leaves a list: to the row that took its place, or, where none is left,
 * to `fallback`. `rows`: what the list shows. Gives a handler for the list's focus events.
 */
export function useKeptFocus(rows: unknown, fallback: RefObject<HTMLElement | null>) {
  const last = useRef<{ element: Element; index: number; list: Element }>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the rows have changed
  useEffect(() => {
    const left = last.current
    if (left === undefined || left.element.isConnected) return
    last.current = undefined
    const { activeElement, body } = document
    if (activeElement !== null && activeElement !== body) return
    const next = left.list.isConnected ? [...left.list.querySelectorAll('[data-jump]')] : []
    const target = next[Math.min(left.index, next.length - 1)]
    if (target instanceof HTMLElement) target.focus()
    else fallback.current?.focus()
  }, [rows])
  return useCallback((event: FocusEvent) => {
    const row = event.target.closest('li')
    const list = event.currentTarget
    if (row) last.current = { element: event.target, list, index: [...list.children].indexOf(row) }
  }, [])
}
