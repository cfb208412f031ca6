import { createStore } from 'zustand/vanilla'
import type { Dialog, Ports, Room } from '../commands/types.ts'
import { readSetting, writeSetting } from '../ui/settings.ts'
import { expectBox } from '../ui/typeAhead.ts'

/** What the user chose; `system`: as this device has it. */
export type Theme = 'light' | 'dark' | 'system'

/** The panes of narrow screens. */
export type SmallPane = 'canvas' | 'outline' | 'inspector' | 'source' | 'call'

/** What the shell shows. Nothing here belongs to the flow, so none of it is history. */
export type ShellState = {
  left: 'palette' | 'outline' | 'none'
  inspector: boolean
  /** On wide screens. */
  room: Room
  /** On wide screens: a call is played where form and code are otherwise. */
  call: boolean
  minimap: boolean
  problems: boolean
  dialog: Exclude<Dialog, 'problems'> | undefined
  theme: Theme
  /** Shortcuts of a single character work. */
  singleKeys: boolean
  /** What screen readers are told: every change, or only what is shown as a message, too, or couldn't be done. */
  spoken: 'all' | 'less'
  /** The one pane that narrow screens show. */
  smallPane: SmallPane
  /** The palette as a sheet, on narrow screens. */
  sheet: boolean
  /** A text that the clipboard refused, offered selected. */
  uncopied: { text: string; what: string } | undefined
  /** What a command asks the user to choose. */
  question: Parameters<NonNullable<Ports['choose']>>[0] | undefined
}

/** The one state of the page's shell; what is to be remembered is read from this device. */
export const shell = createStore<ShellState>(() => ({
  left: readSetting('left', ['palette', 'outline', 'none']) ?? 'palette',
  inspector: isOn('inspector'),
  room: readRoom(),
  call: false,
  minimap: isOn('minimap'),
  problems: false,
  dialog: undefined,
  theme: readSetting('theme', ['light', 'dark', 'system']) ?? 'system',
  singleKeys: isOn('singleKeys'),
  spoken: readSetting('spoken', ['all', 'less']) ?? 'all',
  smallPane: 'canvas',
  sheet: false,
  uncopied: undefined,
  question: undefined,
}))

/** What has the room: the code alone gives way to the flow while a call is played. */
export const roomNow = ({ call, room }: ShellState): Room =>
  call && room === 'code' ? 'design' : room

/** What of it is remembered on this device, each under its own name. */
export const remembered = [
  'left',
  'inspector',
  'room',
  'minimap',
  'theme',
  'singleKeys',
  'spoken',
] as const satisfies (keyof ShellState)[]

shell.subscribe((state, before) => {
  for (const key of remembered) {
    const value = state[key]
    if (value !== before[key])
      writeSetting(key, value === true ? 'on' : value === false ? 'off' : value)
  }
})

const searched: readonly unknown[] = ['command-palette', 'find'] satisfies ShellState['dialog'][]

shell.subscribe((state, before) => {
  if (state.dialog === before.dialog && state.question === before.question) return
  const { dialog, question } = state
  if (!searched.includes(dialog) && question === undefined) return
  expectBox({
    isWanted: () => shell.getState().dialog === dialog && shell.getState().question === question,
    close: () => shell.setState({ dialog: undefined, question: undefined }),
  })
})

/** Before there was a choice of three, the code could be hidden. */
function readRoom(): Room {
  const hidden = readSetting('source', ['off']) !== undefined
  return readSetting('room', ['design', 'split', 'code']) ?? (hidden ? 'design' : 'split')
}

function isOn(name: string): boolean {
  return readSetting(name, ['off']) === undefined
}
