import { ownFileName } from '../../commands/fileName.ts'
import type { CommandContext } from '../../commands/types.ts'
import type { FlowStorage } from '../../flows/types.ts'
import { noteFault } from '../../ui/faults.ts'
import { isFailed } from '../describeStatus.ts'
import { followUpdates } from './followUpdates.ts'
import { whenIdle } from './whenIdle.ts'

/**
 * Lets the browser keep the app's files, once the page is at rest, so that it works without a network; a new release is
 * told of and waits until it is asked for. Where the browser can't or mayn't (no secure address), all is as before.
 * Returns how to stop.
 */
export function startOffline(
  { document, ports }: CommandContext,
  storage: Pick<FlowStorage, 'saveNow'>,
): () => void {
  // While it is developed each file comes from the server, always.
  if (import.meta.env.DEV || !('serviceWorker' in navigator) || !isSecureContext) return () => {}
  const stopped = new AbortController()
  const download = () => {
    const state = document.store.getState()
    ports.download(ownFileName(state), state.text)
  }
  const save = async () => {
    const status = await storage.saveNow()
    return isFailed(status) ? status.failed : undefined
  }
  const start = async () => {
    const workers = navigator.serviceWorker
    // A browser that keeps service workers off may answer with nothing.
    const registration: ServiceWorkerRegistration | undefined = await workers.register('./sw.js', {
      updateViaCache: 'none',
    })
    if (!registration || stopped.signal.aborted) return
    const reload = () => location.reload()
    const page = { workers, registration, stopped: stopped.signal, reload, now: () => Date.now() }
    followUpdates(page, { notify: ports.notify, save, download })
  }
  // Without it nothing is missing while there is a network.
  const stopWaiting = whenIdle(() => void start().catch((error) => noteFault('offline', error)))
  return () => {
    stopWaiting()
    stopped.abort()
  }
}
