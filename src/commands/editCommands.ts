import { isReadOnly } from '../document/analysis.ts'
import type { DocumentState } from '../document/types.ts'
import { allSteps, type Step, spokenWords } from '../swml/index.ts'
import { startNaming } from './naming.ts'
import { placeSteps } from './placeSteps.ts'
import { removeSelection } from './removeSelection.ts'
import { revealFirst } from './revealFirst.ts'
import { hasSelection, placeAfter, selectedSteps } from './selected.ts'
import type { Command, CommandContext } from './types.ts'

const enabled: Command['enabled'] = ({ document }) => hasSelection(document.store.getState())

/** Duplicate, delete, select all, insert. */
export const editCommands = [
  {
    id: 'edit.duplicate',
    title: 'Duplicate',
    synonyms: 'copy clone repeat',
    group: 'Edit',
    icon: 'copy-plus',
    shortcuts: ['Mod+D'],
    where: 'flow',
    enabled,
    run: duplicate,
  },
  {
    id: 'edit.form',
    title: 'Edit in the form',
    synonyms: 'open fields properties settings',
    group: 'Edit',
    icon: 'list',
    where: 'flow',
    enabled: (context) =>
      enabled(context) && context.document.store.getState().selection.length === 1,
    run: ({ ports }) => ports.panes.focus('inspector'),
  },
  {
    id: 'edit.words',
    title: 'Change the words',
    synonyms: 'text say speak greeting edit',
    group: 'Edit',
    icon: 'square-pen',
    where: 'flow',
    enabled: ({ document }) => speaker(document.store.getState()) !== undefined,
    run: ({ document }) => {
      const step = speaker(document.store.getState())
      if (step) startNaming(document, { kind: 'words', path: step.path })
    },
  },
  {
    id: 'edit.delete',
    title: 'Delete',
    synonyms: 'remove erase',
    group: 'Edit',
    icon: 'trash-2',
    shortcuts: ['Delete', 'Backspace'],
    where: 'flow',
    enabled,
    run: (context) => removeSelection(context),
  },
  {
    id: 'edit.selectAll',
    title: 'Select all',
    synonyms: 'everything',
    group: 'Edit',
    shortcuts: ['Mod+A'],
    where: 'flow',
    run: ({ document, ports }) => {
      const ids = allSteps(document.store.getState().flow).map((step) => step.id)
      document.select(ids)
      ports.announce(`Selected all ${ids.length} steps`)
    },
  },
  {
    id: 'insert.after',
    title: 'Add a step',
    synonyms: 'insert new create',
    group: 'Insert',
    icon: 'plus',
    shortcuts: ['+'],
    where: 'flow',
    yields: true,
    enabled: ({ document }) => !isReadOnly(document.store.getState()),
    run: ({ ports }) => ports.panes.focus('palette'),
  },
] as const satisfies readonly Command[]

/** The one selected step, where it says words that can be changed in place. */
function speaker(state: DocumentState): Step | undefined {
  const [step, ...more] = hasSelection(state) ? selectedSteps(state) : []
  return step && more.length === 0 && spokenWords(step) !== undefined ? step : undefined
}

function duplicate(context: CommandContext): void {
  const what = { verb: 'Duplicate', origin: 'command', to: placeAfter } as const
  placeSteps(context, what, revealFirst(context.ports))
}
