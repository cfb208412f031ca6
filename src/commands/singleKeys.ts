import { createStore } from 'zustand/vanilla'
import { parseShortcut } from './shortcut.ts'
import type { Shortcut } from './types.ts'

/**
 * Whether shortcuts of a single character work. Who dictates, or hits keys by accident, turns them off (WCAG 2.1.4);
 * what they do is in menus, too.
 */
export const singleKeys = createStore<boolean>(() => true)

/** Whether a shortcut is a character that is typed alone, Shift or not: `?`, `+`, `Shift+1`. A space isn't one. */
export function isSingleKey(shortcut: Shortcut): boolean {
  const { mod, ctrl, alt, key } = parseShortcut(shortcut)
  return !mod && !ctrl && !alt && key.length === 1 && key !== ' '
}

/** Whether a shortcut works now. */
export function worksNow(shortcut: Shortcut): boolean {
  return singleKeys.getState() || !isSingleKey(shortcut)
}
