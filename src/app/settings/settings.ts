import { setSpeaking, speaking } from '../../call/speakStore.ts'
import { densityStore, setDensity } from '../../canvas/cards/densityStore.ts'
import { railSwitch, showRails } from '../../canvas/layers/railStore.ts'
import { hidesSecrets, setHidesSecrets } from '../../source/useHideSecrets.ts'
import { type ShellState, shell } from '../shellStore.ts'
import { choice, onOff, type Setting } from './setting.ts'

/** Settings that belong together, under one heading. */
export type SettingGroup = { title: string; settings: readonly Setting[] }

/** All settings there are, in the order in which they are shown. */
export const settingGroups: readonly SettingGroup[] = [
  {
    title: 'Looks',
    settings: [
      choice(
        { key: 'theme', title: 'Theme' },
        { system: 'As this device', light: 'Light', dark: 'Dark' },
        inShell('theme'),
      ),
      choice(
        { key: 'density', title: 'Cards', hint: 'Lines for what a step does.' },
        { compact: 'Compact', roomy: 'Roomy' },
        { store: densityStore, get: densityStore.getState, set: setDensity },
      ),
      choice(
        {
          key: 'rails',
          title: 'Rails',
          hint: 'Lines beside the steps during which something runs.',
        },
        { all: 'All that runs', streams: 'Streams only', none: 'None' },
        { store: railSwitch, get: () => railSwitch.getState().shown, set: showRails },
      ),
      onOff(
        { key: 'minimap', title: 'Minimap', hint: 'The whole flow in a corner of the canvas.' },
        inShell('minimap'),
      ),
    ],
  },
  {
    title: 'Panes',
    settings: [
      choice(
        {
          key: 'room',
          title: 'Room',
          hint: 'Flow and form, both with the code, or the code alone.',
        },
        { design: 'Design', split: 'Split', code: 'Code' },
        inShell('room'),
      ),
      choice(
        { key: 'left', title: 'Left of the flow', hint: 'On wide screens.' },
        { palette: 'Steps', outline: 'Outline', none: 'Nothing' },
        inShell('left'),
      ),
      onOff(
        { key: 'inspector', title: 'Form', hint: 'On wide screens, right of the flow.' },
        inShell('inspector'),
      ),
      onOff(
        {
          key: 'hideSecrets',
          title: 'Hide secrets in the code',
          hint: 'For when others look at your screen. Cards and forms hide them always.',
        },
        { store: hidesSecrets, get: hidesSecrets.getState, set: setHidesSecrets },
      ),
    ],
  },
  {
    title: 'Calls that are tried',
    settings: [
      onOff(
        {
          key: 'speak',
          title: 'Speak',
          hint: 'Reads out what is said, with the voices of this browser.',
        },
        { store: speaking, get: () => speaking.getState().isOn, set: setSpeaking },
      ),
    ],
  },
  {
    title: 'Keyboard and screen readers',
    settings: [
      onOff(
        {
          key: 'singleKeys',
          title: 'Shortcuts of a single character',
          hint: 'Turn them off if you dictate, or press keys by accident.',
        },
        inShell('singleKeys'),
      ),
      choice(
        {
          key: 'spoken',
          title: 'Screen readers are told',
          hint: 'What couldn’t be done is always said.',
        },
        { all: 'Every change', less: 'Messages only' },
        inShell('spoken'),
      ),
    ],
  },
]

/** What else this device remembers under keys of ours, without being a setting: where it is chosen, or what for. */
export const keptElsewhere: Readonly<Record<string, string>> = {
  'export-as': 'what was exported last, in the dialog Export',
  'size.*': 'how large panes are, at the bars between them',
  sorting: 'the order of all flows, above their list',
}

function inShell<Key extends keyof ShellState>(key: Key) {
  return {
    store: shell,
    get: () => shell.getState()[key],
    set: (value: ShellState[Key]) => shell.setState({ [key]: value }),
  }
}
