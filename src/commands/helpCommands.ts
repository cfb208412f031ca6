import type { Command } from './types.ts'

export const helpCommands: readonly Command[] = [
  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    group: 'Help',
    icon: 'keyboard',
    shortcuts: ['?'],
    where: 'app',
    run: ({ ports }) => ports.panes.open('shortcuts'),
  },
  {
    id: 'help.commands',
    title: 'Search commands',
    group: 'Help',
    icon: 'command',
    shortcuts: ['Mod+K'],
    where: 'anywhere',
    run: ({ ports }) => ports.panes.open('command-palette'),
  },
]
