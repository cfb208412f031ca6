import { createStore, type StoreApi } from 'zustand/vanilla'
import { isReadOnly } from '../document/analysis.ts'
import { perDocument } from '../document/perDocument.ts'
import { selectedSteps } from './selected.ts'
import type { Command } from './types.ts'

/** For the note on the selected step. */
export const noteCommands = [
  {
    id: 'edit.note',
    title: 'Write a note…',
    synonyms: 'comment remark annotate add edit change',
    group: 'Edit',
    icon: 'sticky-note',
    where: 'flow',
    enabled: ({ document }) => {
      const state = document.store.getState()
      return !isReadOnly(state) && selectedSteps(state).length === 1
    },
    run: ({ document, ports }) => {
      const [step] = selectedSteps(document.store.getState())
      if (!step) return
      document.select([step.id])
      askedNote(document).setState(step.id, true)
      ports.panes.focus('inspector', noteField)
    },
  },
] as const satisfies readonly Command[]

/** Where a form has the note: no property of SWML is called so. */
export const noteField = ['#note'] as const

/** The step whose form is to open its note and let it be written; undefined once it has. */
export const askedNote = perDocument(
  (): StoreApi<number | undefined> => createStore<number | undefined>(() => undefined),
)
