import { removeSteps } from '../swml/index.ts'
import { afterRemoval } from './afterRemoval.ts'
import { applyIntent } from './applyIntent.ts'
import { sayRepeated } from './sayRepeated.ts'
import { selectedSteps } from './selected.ts'
import type { CommandContext } from './types.ts'
import { offerUndo, stepsInWords } from './words.ts'

/** Removes the selected steps and selects what is next to them, so that the keyboard stays where it was. */
export function removeSelection(context: CommandContext, verb: 'Delete' | 'Cut' = 'Delete'): void {
  removeThese(context, context.document.store.getState().selection, verb)
}

/** The same for the steps with these ids, whatever is selected by now. */
export function removeThese(
  context: CommandContext,
  ids: readonly number[],
  verb: 'Delete' | 'Cut',
): void {
  const { ports } = context
  let words = ''
  applyIntent(
    context,
    (flow) => {
      const steps = selectedSteps({ flow, selection: ids })
      if (steps.length === 0) return undefined
      words = stepsInWords(steps)
      const next = afterRemoval(flow, steps)
      const paths = steps.map((step) => step.path)
      // What is cut has its comments with it: left here, they would be there twice after a paste.
      const edits = removeSteps(flow, paths, { withComments: verb === 'Cut' })
      if (edits.length === 0 && sayRepeated(context, flow, paths)) return undefined
      return {
        edits,
        label: `${verb} ${words}`,
        origin: 'command',
        select: next ? [next] : [],
      }
    },
    ({ selection: [next] }) => {
      if (next === undefined) ports.panes.focus('canvas')
      else ports.view.reveal(next, { focus: true })
      offerUndo(context, `${verb === 'Cut' ? 'Cut' : 'Deleted'} ${words}`)
    },
  )
}
