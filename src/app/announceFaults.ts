import type { CommandContext } from '../commands/types.ts'

/** Says what the page shows in its places: that checking failed, or rails are missing. Returns how to stop. */
export function announceFaults({ document, ports }: CommandContext): () => void {
  const stops = [
    document.store.subscribe((state, before) => {
      if (state.checkFailed && !before.checkFailed) ports.announce('Checking failed')
    }),
    document.lives.subscribe((state, before) => {
      if (state.failed && !before.failed) ports.announce(railsFailed)
    }),
  ]
  if (document.store.getState().checkFailed) ports.announce('Checking failed')
  return () => {
    for (const stop of stops) stop()
  }
}

const railsFailed = 'Streams couldn’t be worked out'
