import { type RefObject, useEffect, useEffectEvent } from 'react'
import { isComposing } from '../../commands/isComposing.ts'

/**
 * The keys of the whole view: `/`, Mod+F and letters begin a search, Mod+Z brings back what was deleted. Letters typed
 * before anything has the keyboard are part of it.
 */
export function useHomeKeys(search: RefObject<HTMLInputElement | null>, undo: () => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = isComposing(event) || isElsewhere(event.target) ? undefined : meantBy(event)
    if (act === 'undo') {
      if (undo()) event.preventDefault()
    } else if (act !== undefined) {
      // A letter is left to the box, which has the keyboard by the time it is typed.
      if (act === 'search') event.preventDefault()
      search.current?.focus()
      if (act === 'search') search.current?.select()
    }
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** What a key means here; undefined: nothing. */
function meantBy(event: KeyboardEvent): 'search' | 'type' | 'undo' | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey, target } = event
  const key = event.key.toLowerCase()
  const isMod = (ctrlKey || metaKey) && !altKey && !shiftKey
  if (isMod && key === 'f') return 'search'
  if (isTyped(target)) return undefined
  if (isMod && key === 'z') return 'undo'
  if (ctrlKey || metaKey || altKey) return undefined
  if (key === '/') return 'search'
  return /^[\p{L}\p{N}]$/u.test(key) ? 'type' : undefined
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select')
}

/** In a dialog, a menu or a message. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target === document.body) return false
  return target.closest('[data-pane="home"]') === null || target.closest('[role="menu"]') !== null
}
