import { allSteps, copySteps, insertedPaths } from '../swml/index.ts'
import { applyIntent } from './applyIntent.ts'
import { removeSelection } from './removeSelection.ts'
import { hasSelection, placeAfter, selectedSteps } from './selected.ts'
import type { Command, CommandContext } from './types.ts'
import { stepsInWords } from './words.ts'

const enabled: Command['enabled'] = ({ document }) => hasSelection(document.store.getState())

/** Duplicate, delete, select all, insert. */
export const editCommands = [
  {
    id: 'edit.duplicate',
    title: 'Duplicate',
    group: 'Edit',
    icon: 'copy-plus',
    shortcuts: ['Mod+D'],
    where: 'flow',
    enabled,
    run: duplicate,
  },
  {
    id: 'edit.delete',
    title: 'Delete',
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
    group: 'Insert',
    icon: 'plus',
    shortcuts: ['+'],
    where: 'flow',
    yields: true,
    run: ({ ports }) => ports.panes.focus('palette'),
  },
] as const satisfies readonly Command[]

function duplicate(context: CommandContext): void {
  const { document, ports } = context
  let words = ''
  applyIntent(
    context,
    (flow) => {
      const steps = selectedSteps(document.store.getState())
      if (steps.length === 0) return undefined
      words = stepsInWords(steps)
      const place = placeAfter(flow, steps)
      const paths = steps.map((step) => step.path)
      return {
        edits: copySteps(flow, paths, place),
        label: `Duplicate ${words}`,
        origin: 'command',
        select: insertedPaths(flow, place, paths.length),
      }
    },
    ({ selection: [first] }) => {
      if (first !== undefined) ports.view.reveal(first, { focus: true })
      ports.announce(`Duplicated ${words}`)
    },
  )
}
