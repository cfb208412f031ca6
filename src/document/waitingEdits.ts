import type { OnFault } from './fault.ts'
import type { WirelineDocument } from './types.ts'

type Asked = Parameters<WirelineDocument['edit']>

/** Edits that were asked for while a long text was being read, in their order. */
export type WaitingEdits = {
  add: (...asked: Asked) => void
  /** Makes them; one that breaks doesn't keep the others from it. */
  run: (edit: WirelineDocument['edit']) => void
}

/** An empty queue; `onFault` is told of edits that break. */
export function createWaitingEdits(onFault: OnFault): WaitingEdits {
  let waiting: Asked[] = []
  return {
    add(...asked) {
      waiting.push(asked)
    },
    run(edit) {
      const asked = waiting
      waiting = []
      for (const [make, later] of asked) {
        try {
          const outcome = edit(make, later)
          if (outcome !== 'waiting') later?.(outcome)
        } catch (error) {
          onFault('edit', error)
          later?.('failed')
        }
      }
    },
  }
}
