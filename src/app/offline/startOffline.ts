import type { CommandContext } from '../../commands/types.ts'
import { noteFault } from '../../ui/faults.ts'
import { loadPart } from '../../ui/loadPart.ts'
import { followLaunches } from './followLaunches.ts'
import { followUpdates } from './followUpdates.ts'
import { whenIdle } from './whenIdle.ts'

/**
 * Takes the files that the system opens Wireline with, and lets the browser keep the app's own, once the page is at
 * rest, so that it works without a network; a new release is told of and waits until it is asked for. Where the browser
 * can't or mayn't (no secure address), all is as before. Returns how to stop.
 */
export function startOffline(context: CommandContext): () => void {
  const stopLaunches = followLaunches((files) =>
    loadPart(
      () => import('../openLaunched.ts'),
      ({ openLaunched }) => void openLaunched(files, context),
    ),
  )
  const stopped = new AbortController()
  const start = async () => {
    const workers = navigator.serviceWorker
    // A browser that keeps service workers off may answer with nothing.
    const registration: ServiceWorkerRegistration | undefined = await workers.register('./sw.js', {
      updateViaCache: 'none',
    })
    if (!registration || stopped.signal.aborted) return
    const page = { workers, registration, stopped: stopped.signal, now: () => Date.now() }
    followUpdates(page, context.ports.notify)
  }
  // Without it nothing is missing while there is a network.
  const begin = () => void start().catch((error) => noteFault('offline', error))
  const stopWaiting = canKeepFiles() ? whenIdle(begin) : () => {}
  return () => {
    stopLaunches()
    stopWaiting()
    stopped.abort()
  }
}

/** While it is developed each file comes from the server, always. */
function canKeepFiles(): boolean {
  return !import.meta.env.DEV && isSecureContext && 'serviceWorker' in navigator
}
