import { type Step, titleOf } from '../swml/index.ts'
import type { CommandContext } from './types.ts'

/** "Hang up", or "3 steps". */
export function stepsInWords(steps: readonly Step[]): string {
  const [first] = steps
  if (first && steps.length === 1) return titleOf(first.method) || 'Step'
  return `${steps.length} steps`
}

/** Ends with the text as it is now: what is told of it isn't so any more. */
export function untilChanged({ store }: CommandContext['document']): AbortSignal {
  const { revision } = store.getState()
  const over = new AbortController()
  const stop = store.subscribe((state) => {
    if (state.revision === revision) return
    stop()
    over.abort()
  })
  return over.signal
}

/** Says what was done, with a way back for as long as nothing else has changed. */
export function offerUndo({ document, ports }: CommandContext, text: string): void {
  const over = untilChanged(document)
  const undo = () => {
    // "Undo" here would take back something else.
    if (over.aborted) return
    const label = document.undo()
    if (label !== undefined) ports.announce(`Undone: ${label}`)
  }
  ports.notify({ text, action: { label: 'Undo', run: undo }, over })
}

/** Says that nothing was done, since its place is there no more. */
export function sayGone({ ports }: CommandContext): undefined {
  ports.notify({
    text: 'Nothing was changed: the flow became another meanwhile. Do it once more.',
    tone: 'error',
  })
}
