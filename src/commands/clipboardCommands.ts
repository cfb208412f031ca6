import { stepsText } from '../swml/index.ts'
import { pasteFromClipboard } from './pasteFromClipboard.ts'
import { removeThese } from './removeSelection.ts'
import { hasSelection, selectedSteps } from './selected.ts'
import type { Command, CommandContext } from './types.ts'
import { stepsInWords } from './words.ts'

/** Cut, copy, paste. */
export const clipboardCommands = [
  {
    id: 'edit.cut',
    title: 'Cut',
    group: 'Edit',
    icon: 'scissors',
    shortcuts: ['Mod+X'],
    where: 'flow',
    native: true,
    enabled: ({ document }) => hasSelection(document.store.getState()),
    run: async (context) => {
      const copied = copyOfSelection(context)
      if (!copied) return
      // The browser may ask first, and something else be selected meanwhile.
      const { selection } = context.document.store.getState()
      if (await context.ports.copyText(copied.text, copied.words))
        removeThese(context, selection, 'Cut')
    },
  },
  {
    id: 'edit.copy',
    title: 'Copy',
    group: 'Edit',
    icon: 'copy',
    shortcuts: ['Mod+C'],
    where: 'flow',
    native: true,
    enabled: ({ document }) => document.store.getState().selection.length > 0,
    run: async (context) => {
      const copied = copyOfSelection(context)
      if (copied) await context.ports.copyText(copied.text, copied.words)
    },
  },
  {
    id: 'edit.paste',
    title: 'Paste',
    group: 'Edit',
    icon: 'clipboard-paste',
    shortcuts: ['Mod+V'],
    where: 'flow',
    native: true,
    run: (context) => pasteFromClipboard(context),
  },
] as const satisfies readonly Command[]

/** The selected steps as SWML text, and what they are in words. */
export function copyOfSelection({
  document,
  ports,
}: CommandContext): { text: string; words: string } | undefined {
  const state = document.store.getState()
  const steps = selectedSteps(state)
  if (steps.length === 0) return undefined
  const text = stepsText(
    state.flow,
    steps.map((step) => step.path),
  )
  if (text !== '') return { text, words: stepsInWords(steps) }
  ports.notify({
    tone: 'error',
    text: 'Nothing was copied: what the code repeats here (with & and *) is too much to write out.',
  })
  return undefined
}
