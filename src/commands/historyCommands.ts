import type { Command } from './types.ts'

/** Undo and redo. */
export const historyCommands = [
  {
    id: 'edit.undo',
    title: 'Undo',
    synonyms: 'back revert',
    group: 'Edit',
    icon: 'undo-2',
    shortcuts: ['Mod+Z'],
    where: 'flow-text',
    enabled: ({ document }) => document.store.getState().undoLabel !== undefined,
    run: ({ document, ports }) => {
      const label = document.undo()
      if (label !== undefined) ports.announce(`Undone: ${label}`)
    },
  },
  {
    id: 'edit.redo',
    title: 'Redo',
    synonyms: 'again forward',
    group: 'Edit',
    icon: 'redo-2',
    shortcuts: ['Mod+Shift+Z', 'Ctrl+Y'],
    where: 'flow-text',
    enabled: ({ document }) => document.store.getState().redoLabel !== undefined,
    run: ({ document, ports }) => {
      const label = document.redo()
      if (label !== undefined) ports.announce(`Redone: ${label}`)
    },
  },
] as const satisfies readonly Command[]
