import type { Command } from './types.ts'

/** What the flow was before. */
export const versionCommands = [
  {
    id: 'file.versions',
    title: 'Versions',
    synonyms: 'history earlier before restore yesterday back snapshots time machine',
    group: 'File',
    icon: 'history',
    where: 'app',
    run: ({ ports }) => ports.panes.open('versions'),
  },
] as const satisfies readonly Command[]
