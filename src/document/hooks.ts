import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { DocumentState, WirelineDocument } from './types.ts'

/**
 * What the selector picks from the document's state; renders again only when that changes by `equality`
 * (`Object.is` unless given).
 */
export function useDocument<T>(
  document: WirelineDocument,
  selector: (state: DocumentState) => T,
  equality: (a: T, b: T) => boolean = Object.is,
): T {
  const held = useRef<{ state: DocumentState; selector: unknown; picked: T } | undefined>(undefined)
  const pick = useCallback(() => {
    const state = document.store.getState()
    const last = held.current
    if (last && last.state === state && last.selector === selector) return last.picked
    const fresh = selector(state)
    const picked = last && equality(last.picked, fresh) ? last.picked : fresh
    held.current = { state, selector, picked }
    return picked
  }, [document, selector, equality])
  return useSyncExternalStore(document.store.subscribe, pick, pick)
}
