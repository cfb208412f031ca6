import type { CommandContext } from '../commands/types.ts'
import { checksFailed } from '../document/analysis.ts'

/** Says what the page shows in its places: that checking failed, or rails are missing. Returns how to stop. */
export function announceFaults({ document, ports }: CommandContext): () => void {
  const stops = [
    document.store.subscribe((state, before) => {
      if (checksFailed(state) && !checksFailed(before)) ports.announce('Checking failed', 'always')
    }),
    document.liveness.subscribe((state, before) => {
      if (state.failed && !before.failed) ports.announce(railsFailed, 'always')
    }),
  ]
  if (checksFailed(document.store.getState())) ports.announce('Checking failed', 'always')
  return () => {
    for (const stop of stops) stop()
  }
}

const railsFailed = 'Streams couldn’t be worked out'
