import type { Platform } from './platform.ts'
import { type Keys, parseShortcut } from './shortcut.ts'
import { worksNow } from './singleKeys.ts'
import type { Command } from './types.ts'

/** What is read of a keyboard event. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>

/**
 * Whether a key press is one of a command's shortcuts. Goes by what the key writes (`event.key`), so that it is
 * right on AZERTY and QWERTZ too; by where it lies only for digits and where the keyboard writes no Latin letters.
 */
export function matchShortcut(
  press: KeyPress,
  command: Pick<Command, 'shortcuts'>,
  platform: Platform,
): boolean {
  return (
    command.shortcuts?.some(
      (each) => worksNow(each) && matches(press, parseShortcut(each), platform),
    ) ?? false
  )
}

function matches(press: KeyPress, keys: Keys, platform: Platform): boolean {
  const mac = platform === 'mac'
  const ctrl = keys.ctrl || (keys.mod && !mac)
  const meta = keys.mod && mac
  if (press.ctrlKey !== ctrl || press.metaKey !== meta || press.altKey !== keys.alt) return false
  if (!isKey(press, keys.key)) return false
  // Which signs need Shift differs from keyboard to keyboard.
  return isSign(keys.key) || press.shiftKey === keys.shift
}

function isKey(press: KeyPress, key: string): boolean {
  if (/^\d$/.test(key)) {
    return press.key === key || press.code === `Digit${key}` || press.code === `Numpad${key}`
  }
  if (/^[A-Z]$/.test(key)) {
    const isLatin = /^[\x20-\x7e]$/.test(press.key)
    return isLatin ? press.key.toUpperCase() === key : press.code === `Key${key}`
  }
  return press.key === key
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[A-Z\d]/.test(key)
}
