import { type RefObject, useEffect, useRef } from 'react'

/**
 * Whether Space is held, whether the pointer was used meanwhile (then it panned the view), and whether the canvas got
 * the press: what is typed ahead into a dialog is let go over the canvas all the same.
 */
export type SpaceKey = { held: boolean; used: boolean; ours: boolean }

/** Follows the Space key, which pans the view while it is held. */
export function useSpaceKey(): RefObject<SpaceKey> {
  const space = useRef<SpaceKey>({ held: false, used: false, ours: false })
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.key === ' ' && !event.repeat)
        space.current = { held: true, used: false, ours: false }
    }
    const up = (event: KeyboardEvent) => {
      if (event.key === ' ') space.current.held = false
    }
    const leave = () => {
      space.current.held = false
    }
    window.addEventListener('keydown', down, true)
    window.addEventListener('keyup', up, true)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('keydown', down, true)
      window.removeEventListener('keyup', up, true)
      window.removeEventListener('blur', leave)
    }
  }, [])
  return space
}
