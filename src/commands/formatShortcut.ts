import type { Platform } from './platform.ts'
import { parseShortcut } from './shortcut.ts'
import type { Shortcut } from './types.ts'

/** A shortcut as it is printed on this platform's keyboards: `⌘⇧Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function formatShortcut(shortcut: Shortcut, platform: Platform): string {
  const { mod, ctrl, alt, shift, key } = parseShortcut(shortcut)
  const mac = platform === 'mac'
  const parts = [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(ctrl ? [mac ? '⌃' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? [mac ? '⇧' : 'Shift'] : []),
    keyNames[key] ?? key,
  ]
  return parts.join(mac ? '' : '+')
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Backspace: '⌫',
  Delete: 'Del',
  '-': '−',
  ' ': 'Space',
}
