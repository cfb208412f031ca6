import type { CommandContext } from '../../commands/types.ts'
import type { Place } from '../../swml/index.ts'
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
 * anything.
 *
 * @param place the change is meant for a place of the flow as it is now: where the flow has changed before the part
 *   came, it is said that nothing was done, since that place may be another by then
 */
export function withEdits(
  { document, ports }: CommandContext,
  place: Place | undefined,
  use: (edits: Awaited<ReturnType<typeof load>>) => void,
): void {
  const { revision } = document.store.getState()
  loadPart(load, (edits) => {
    if (place === undefined || document.store.getState().revision === revision) use(edits)
    else ports.notify({ text: tooEarly, tone: 'error' })
  })
}

const tooEarly =
  'Nothing was changed: the flow became another while Wireline was still loading. Do it once more.'

/** Loads it ahead; where that fails, the first use says so. */
export function loadEdits(): void {
  load().catch(() => undefined)
}
