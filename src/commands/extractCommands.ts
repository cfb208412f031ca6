import { isReadOnly } from '../document/analysis.ts'
import {
  calledBy,
  extractError,
  extractToSection,
  freeSectionName,
  inlineSection,
  stepAt,
} from '../swml/index.ts'
import { makeEdit } from './makeEdit.ts'
import { startNaming, whileJustCreated } from './naming.ts'
import { hasSelection, selectedSteps } from './selected.ts'
import type { Command, CommandContext } from './types.ts'
import { offerUndo, stepsInWords } from './words.ts'

/** Steps to a section of their own, and back. */
export const extractCommands = [
  {
    id: 'section.extract',
    title: 'Extract to section…',
    synonyms: 'subroutine function group',
    group: 'Edit',
    icon: 'log-out',
    where: 'flow',
    enabled: ({ document }) => hasSelection(document.store.getState()),
    run: (context) => extract(context),
  },
  {
    id: 'section.inline',
    title: 'Inline section',
    group: 'Edit',
    icon: 'folder-input',
    where: 'flow',
    enabled: ({ document }) => {
      const state = document.store.getState()
      const [step, ...more] = selectedSteps(state)
      return (
        !isReadOnly(state) &&
        step !== undefined &&
        more.length === 0 &&
        calledBy(state.flow, step) !== undefined
      )
    },
    run: inline,
  },
] as const satisfies readonly Command[]

function extract(context: CommandContext, given?: string): void {
  const { document, ports } = context
  const state = document.store.getState()
  const steps = selectedSteps(state)
  const paths = steps.map((step) => step.path)
  const error = extractError(state.flow, paths)
  if (error !== undefined) {
    ports.notify({ tone: 'error', text: error })
    return
  }
  const name = given ?? freeSectionName(state.flow)
  const words = stepsInWords(steps)
  makeEdit(
    context,
    (flow) => extractToSection(flow, paths, name),
    { label: `Extract ${words} to a section`, select: ({ path }) => [path] },
    () => {
      const more = given === undefined ? '. Type its name.' : ''
      ports.announce(`Moved ${words} to the section ${name}${more}`)
      if (given !== undefined) return
      const again = whileJustCreated(document, (chosen) => extract(context, chosen))
      startNaming(document, { kind: 'section', name, again })
    },
  )
}

function inline(context: CommandContext): void {
  const { document, ports } = context
  const [step] = selectedSteps(document.store.getState())
  if (!step) return
  makeEdit(
    context,
    (flow) => inlineSection(flow, step.path),
    { label: 'Inline section', select: ({ paths }) => paths },
    ({ paths, name, removed }, { flow }) => {
      const first = paths[0] && stepAt(flow, paths[0])
      if (first) ports.view.reveal(first.id, { focus: true })
      const gone = removed ? '' : '; the section stays, since others lead to it'
      offerUndo(context, `Put the steps of ${name} here${gone}`)
    },
  )
}
