import { type Step, titleOf } from '../swml/index.ts'
import type { CommandContext } from './types.ts'

/** "Hang up", or "3 steps". */
export function stepsInWords(steps: readonly Step[]): string {
  const [first] = steps
  if (first && steps.length === 1) return titleOf(first.method) || 'Step'
  return `${steps.length} steps`
}

/** Says what was done, with a way back for as long as nothing else has changed. */
export function offerUndo({ document, ports }: CommandContext, text: string): void {
  const { revision } = document.store.getState()
  const over = new AbortController()
  const stop = document.store.subscribe((state) => {
    if (state.revision === revision) return
    stop()
    over.abort()
  })
  const undo = () => {
    // "Undo" here would take back something else.
    if (over.signal.aborted) return
    const label = document.undo()
    if (label !== undefined) ports.announce(`Undone: ${label}`)
  }
  ports.notify({ text, action: { label: 'Undo', run: undo }, over: over.signal })
}
