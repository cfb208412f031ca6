import type { WirelineDocument } from '../../document/types.ts'
import { loadPart } from '../../ui/loadPart.ts'

const load = async () => {
  const [{ dropSteps }, { insertMethod }] = await Promise.all([
    import('./dropSteps.ts'),
    import('./insertMethod.ts'),
  ])
  return { dropSteps, insertMethod }
}

/**
 * Changes the flow: what writes SWML isn't needed to see the canvas, and is there long before anybody has dragged
 * anything. Where it still has to come and the flow has changed meanwhile, nothing is done: a place meant then may be
 * another now.
 */
export function withEdits(
  { store }: WirelineDocument,
  use: (edits: Awaited<ReturnType<typeof load>>) => void,
): void {
  const { revision } = store.getState()
  loadPart(load, (edits) => {
    if (store.getState().revision === revision) use(edits)
  })
}

/** Loads it ahead; where that fails, the first use says so. */
export function loadEdits(): void {
  load().catch(() => undefined)
}
