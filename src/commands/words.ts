import { type Step, titleOf } from '../swml/index.ts'
import type { CommandContext } from './types.ts'

/** "Hang up", or "3 steps". */
export function stepsInWords(steps: readonly Step[]): string {
  const [first] = steps
  if (first && steps.length === 1) return titleOf(first.method) || 'Step'
  return `${steps.length} steps`
}

/** Says what was done, with a way back. */
export function offerUndo({ document, ports }: CommandContext, text: string): void {
  const revision = document.store.getState().revision
  const undo = () => {
    // After further changes "Undo" here would take back something else.
    const state = document.store.getState()
    if (state.revision !== revision) {
      ports.notify({ text: 'The flow has changed since. Use Undo to go back step by step.' })
      return
    }
    const label = document.undo()
    if (label !== undefined) ports.announce(`Undone: ${label}`)
  }
  ports.notify({ text, action: { label: 'Undo', run: undo } })
}
