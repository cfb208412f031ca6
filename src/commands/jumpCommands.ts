import {
  addJump,
  eachStep,
  isJump,
  type Path,
  placeInWords,
  type Step,
  stepAt,
  summaryOf,
  titleOf,
} from '../swml/index.ts'
import { goToSection } from './goToSection.ts'
import { makeEdit } from './makeEdit.ts'
import { ask } from './sectionCommands.ts'
import { hasSelection, selectedSteps } from './selected.ts'
import type { Command, CommandContext } from './types.ts'

/** Jumps to labels, and going to sections. */
export const jumpCommands = [
  {
    id: 'edit.jumpTo',
    title: 'Jump to…',
    synonyms: 'goto loop again retry repeat',
    group: 'Edit',
    icon: 'corner-left-up',
    where: 'flow',
    enabled: ({ document, ports }) =>
      ports.choose !== undefined && hasSelection(document.store.getState()),
    run: chooseJump,
  },
  {
    id: 'go.section',
    title: 'Go to section…',
    synonyms: 'jump navigate',
    group: 'Go',
    icon: 'layers',
    where: 'app',
    enabled: ({ document, ports }) =>
      ports.choose !== undefined && document.store.getState().flow.sections.length > 0,
    run: (context) => ask(context, 'Go to section', (name) => goToSection(context, name)),
  },
] as const satisfies readonly Command[]

/** Lets the user choose where to jump to behind the selected step, or where that jump leads. */
export function chooseJump(context: CommandContext): void {
  const { document, ports } = context
  const state = document.store.getState()
  const step = selectedSteps(state).at(-1)
  if (!step) return
  ports.choose?.({
    title: isJump(step)
      ? 'Let this jump lead to'
      : `After ${titleOf(step.method) || 'this step'}, jump to`,
    placeholder: 'Search for a step of this section',
    choices: stepsBeside(context, step).map((target) => ({
      label: `${titleOf(target.method) || 'Step'}, ${placeInWords(state.flow, target.path)}: ${summaryOf(target)}`,
      run: () => jump(context, step.path, target.path),
    })),
  })
}

/**
 * A jump behind the step at `from`, or that step if it is one, to the step at `to`, with a label where there is none.
 */
export function jump(context: CommandContext, from: Path, to: Path): void {
  makeEdit(
    context,
    (flow) => addJump(flow, from, to),
    { label: 'Jump there', select: ({ path }) => [path] },
    ({ path, label, isNew, isAdded }, { flow }) => {
      const added = stepAt(flow, path)
      if (added) context.ports.view.reveal(added.id, { focus: true })
      const also = isNew ? `, and the label “${label}” there` : ''
      context.ports.announce(`${isAdded ? 'Added a jump' : 'It jumps now'} to “${label}”${also}`)
    },
  )
}

function stepsBeside({ document }: CommandContext, step: Step): Step[] {
  const beside: Step[] = []
  eachStep(document.store.getState().flow, (each) => {
    if (each.path[1] === step.path[1] && each.id !== step.id) beside.push(each)
  })
  return beside
}
