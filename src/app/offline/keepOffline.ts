import type { Ports } from '../../commands/types.ts'
import { noteFault } from '../../ui/faults.ts'
import { followUpdates } from './followUpdates.ts'
import { whenIdle } from './whenIdle.ts'

/**
 * Lets the browser keep the app's files, once the page is at rest, so that it works without a network; a new release
 * is told of (`notify`) and waits until it is asked for. Where the browser can't or mayn't (no secure address), all is
 * as before. Returns how to stop.
 */
export function keepOffline(notify: Ports['notify']): () => void {
  if (!canKeepFiles()) return () => {}
  const stopped = new AbortController()
  const start = async () => {
    const workers = navigator.serviceWorker
    // A browser that keeps service workers off may answer with nothing.
    const registration: ServiceWorkerRegistration | undefined = await workers.register('./sw.js', {
      updateViaCache: 'none',
    })
    if (!registration || stopped.signal.aborted) return
    followUpdates({ workers, registration, stopped: stopped.signal, now: () => Date.now() }, notify)
  }
  // Without it nothing is missing while there is a network.
  const stopWaiting = whenIdle(() => void start().catch((error) => noteFault('offline', error)))
  return () => {
    stopWaiting()
    stopped.abort()
  }
}

/** While it is developed each file comes from the server, always. */
function canKeepFiles(): boolean {
  return !import.meta.env.DEV && isSecureContext && 'serviceWorker' in navigator
}
