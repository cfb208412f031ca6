import { loadPart } from '../ui/loadPart.ts'

const load = async () => {
  const [{ insertStep }, { placeSteps }, { afterSelection }, { focusToFill }] = await Promise.all([
    import('../commands/insertStep.ts'),
    import('../commands/placeSteps.ts'),
    import('../commands/selected.ts'),
    import('./palette/focusToFill.ts'),
  ])
  return { insertStep, placeSteps, afterSelection, focusToFill }
}

/**
 * What changes the flow: writing SWML isn't needed to see the canvas, and is there long before anybody has dragged
 * anything. A place is made steady before it is asked for, since the flow may change until it comes.
 */
export function withEdits(use: (edits: Awaited<ReturnType<typeof load>>) => void): void {
  loadPart(load, use)
}

/** Loads it ahead; where that fails, the first use says so. */
export function loadEdits(): void {
  load().catch(() => undefined)
}
