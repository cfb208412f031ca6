import type { Shortcut } from './types.ts'

/** A shortcut taken apart. */
export type Keys = {
  mod: boolean
  ctrl: boolean
  alt: boolean
  shift: boolean
  /** As in `event.key`: `Z`, `F8`, `ArrowUp`, `+`. */
  key: string
}

const parsed = new Map<Shortcut, Keys>()

/** Takes `Mod+Shift+Z` apart. The key comes last and may itself be a plus: `Mod++`. */
export function parseShortcut(shortcut: Shortcut): Keys {
  // Every key pressed is compared with all shortcuts, and these are few.
  let keys = parsed.get(shortcut)
  if (keys === undefined) {
    keys = takeApart(shortcut)
    parsed.set(shortcut, keys)
  }
  return keys
}

function takeApart(shortcut: Shortcut): Keys {
  const at = shortcut.slice(0, -1).lastIndexOf('+')
  const modifiers = at < 0 ? [] : shortcut.slice(0, at).split('+')
  return {
    mod: modifiers.includes('Mod'),
    ctrl: modifiers.includes('Ctrl'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
    key: shortcut.slice(at + 1),
  }
}
