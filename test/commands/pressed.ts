import type { KeyPress } from '../../src/commands/matchShortcut.ts'

/** A key that is pressed, alone unless told. */
export function pressed(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }
}
