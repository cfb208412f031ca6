import { comparing } from '../document/comparing.ts'
import type { Command } from './types.ts'

/** Comparing the flow with another text. */
export const compareCommands = [
  {
    id: 'view.compare',
    title: 'Compare with…',
    synonyms: 'diff difference version changes',
    group: 'View',
    icon: 'layers',
    where: 'app',
    run: ({ ports }) => ports.panes.open('compare'),
  },
  {
    id: 'view.stop-comparing',
    title: 'Stop comparing',
    synonyms: 'diff end',
    group: 'View',
    icon: 'x',
    where: 'app',
    enabled: ({ document }) => comparing(document).getState().compared !== undefined,
    run: ({ document, ports }) => {
      comparing(document).getState().stop()
      ports.announce('Comparison ended')
    },
  },
] as const satisfies readonly Command[]
