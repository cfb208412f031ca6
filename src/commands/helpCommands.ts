import type { Command } from './types.ts'

/** Keys, commands, details of faults. */
export const helpCommands = [
  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    synonyms: 'help keys hotkeys',
    group: 'Help',
    icon: 'keyboard',
    shortcuts: ['?'],
    where: 'app',
    atHome: true,
    run: ({ ports }) => ports.panes.open('shortcuts'),
  },
  {
    id: 'help.commands',
    title: 'Search commands',
    synonyms: 'help palette',
    group: 'Help',
    icon: 'command',
    shortcuts: ['Mod+K'],
    where: 'anywhere',
    atHome: true,
    run: ({ ports }) => ports.panes.open('command-palette'),
  },
  {
    id: 'help.copy-faults',
    title: 'Copy details of faults',
    synonyms: 'log bug report support',
    group: 'Help',
    icon: 'copy',
    where: 'app',
    enabled: ({ ports }) => ports.copyFaults !== undefined,
    run: ({ ports }) => ports.copyFaults?.(false),
  },
  {
    id: 'help.copy-faults-text',
    title: 'Copy details of faults, with the flow’s text',
    group: 'Help',
    icon: 'copy',
    where: 'app',
    enabled: ({ ports }) => ports.copyFaults !== undefined,
    run: ({ ports }) => ports.copyFaults?.(true),
  },
] as const satisfies readonly Command[]
