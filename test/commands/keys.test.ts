import { describe, expect, it } from 'vitest'
import { formatShortcut } from '../../src/commands/formatShortcut.ts'
import { commands, handleKey } from '../../src/commands/index.ts'
import type { KeyPress } from '../../src/commands/matchShortcut.ts'
import { matchShortcut } from '../../src/commands/matchShortcut.ts'
import { paneKeys } from '../../src/commands/paneKeys.ts'
import type { Platform } from '../../src/commands/platform.ts'
import { mainOf, openWithPorts } from './fakePorts.ts'
import { pressed as press } from './pressed.ts'

const matches = (shortcut: string, pressed: KeyPress, platform: Platform = 'other') =>
  matchShortcut(pressed, { shortcuts: [shortcut] }, platform)

describe('a shortcut', () => {
  it('takes Ctrl, and ⌘ on a Mac, for Mod', () => {
    expect(matches('Mod+Z', press('z', { ctrlKey: true }))).toBe(true)
    expect(matches('Mod+Z', press('z', { metaKey: true }))).toBe(false)
    expect(matches('Mod+Z', press('z', { metaKey: true }), 'mac')).toBe(true)
    expect(matches('Mod+Z', press('z', { ctrlKey: true }), 'mac')).toBe(false)
  })

  it('asks for exactly its modifiers', () => {
    expect(matches('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(matches('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
    expect(matches('F8', press('F8', { shiftKey: true }))).toBe(false)
    expect(matches('Delete', press('Delete', { ctrlKey: true }))).toBe(false)
  })

  it('goes by the letter, not by where it lies', () => {
    // QWERTZ: the key that writes z lies where QWERTY has y.
    expect(matches('Mod+Z', press('z', { code: 'KeyY', ctrlKey: true }))).toBe(true)
    expect(matches('Mod+Z', press('y', { code: 'KeyZ', ctrlKey: true }))).toBe(false)
    // Where the keyboard writes no Latin letters there is only the place.
    expect(matches('Mod+Z', press('я', { code: 'KeyZ', ctrlKey: true }))).toBe(true)
  })

  it('knows digits with Shift and on keyboards that write them with Shift', () => {
    expect(matches('Shift+1', press('!', { code: 'Digit1', shiftKey: true }))).toBe(true)
    expect(matches('Shift+1', press('1', { code: 'Digit1', shiftKey: true }))).toBe(true)
    expect(matches('Mod+0', press('à', { code: 'Digit0', ctrlKey: true }))).toBe(true)
  })

  it('takes signs however they are typed', () => {
    expect(matches('?', press('?', { shiftKey: true }))).toBe(true)
    expect(matches('Mod++', press('+', { ctrlKey: true, shiftKey: true }))).toBe(true)
    expect(matches('+', press('+'))).toBe(true)
  })

  it('is shown as the keyboard has it', () => {
    expect(formatShortcut('Mod+Shift+Z', 'mac')).toBe('⌘⇧Z')
    expect(formatShortcut('Mod+Shift+Z', 'other')).toBe('Ctrl+Shift+Z')
    expect(formatShortcut('Alt+ArrowUp', 'mac')).toBe('⌥↑')
    expect(formatShortcut('Mod++', 'other')).toBe('Ctrl++')
  })
})

describe('the registry', () => {
  it('has every id and every shortcut once', () => {
    const ids = commands.map((command) => command.id)
    expect(new Set(ids).size).toBe(ids.length)
    const shortcuts = commands.flatMap((command) => command.shortcuts ?? [])
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
  })

  it('shares with canvas and outline only the keys that they answer first', () => {
    const own = paneKeys.flatMap(({ keys }) => keys)
    expect(new Set(own).size).toBe(own.length)
    const shared = commands.filter(({ shortcuts }) => shortcuts?.some((key) => own.includes(key)))
    expect(shared.map(({ id, yields }) => [id, yields])).toEqual([['insert.after', true]])
  })
})

describe('a key press', () => {
  const event = (pressed: KeyPress) => {
    const made = {
      ...pressed,
      target: null,
      isComposing: false,
      keyCode: 0,
      defaultPrevented: false,
      preventDefault: () => {
        made.defaultPrevented = true
      },
    }
    return made
  }

  it('runs its command and is used up', () => {
    const { context, select, methods } = openWithPorts(mainOf('answer', 'hangup'))
    select(0)
    const pressed = event(press('Delete'))
    expect(handleKey(pressed, context, 'other')).toBe(true)
    expect(pressed.defaultPrevented).toBe(true)
    expect(methods()).toEqual(['hangup'])
    handleKey(event(press('z', { ctrlKey: true })), context, 'other')
    expect(methods()).toEqual(['answer', 'hangup'])
    handleKey(event(press('y', { ctrlKey: true })), context, 'other')
    expect(methods()).toEqual(['hangup'])
  })

  it('keeps the browser from its own meaning while ours has nothing to do', () => {
    const { context } = openWithPorts(mainOf('answer'))
    const bookmark = event(press('d', { ctrlKey: true }))
    expect(handleKey(bookmark, context, 'other')).toBe(true)
    expect(handleKey(event(press('Escape')), context, 'other')).toBe(false)
  })

  it('leaves copying to the clipboard events, and composing to the input method', () => {
    const { context, select, clipboard } = openWithPorts(mainOf('answer'))
    select(0)
    expect(handleKey(event(press('c', { ctrlKey: true })), context, 'other')).toBe(false)
    expect(clipboard.text).toBeUndefined()
    const composing = { ...event(press('Delete')), isComposing: true }
    expect(handleKey(composing, context, 'other')).toBe(false)
    // Safari ends composing first and sends the key that ended it then.
    const confirming = { ...event(press('Delete')), keyCode: 229 }
    expect(handleKey(confirming, context, 'other')).toBe(false)
  })
})
