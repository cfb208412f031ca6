import type { Ports } from '../../commands/types.ts'
import { reloadPage } from '../../ui/reloading.ts'

/** What is needed of the browser. */
export type UpdatingPage = {
  workers: ServiceWorkerContainer
  registration: ServiceWorkerRegistration
  stopped: AbortSignal
  /** Milliseconds since 1970. */
  now: () => number
}

/** Milliseconds between two looks for a new release, in a page that stays open. */
const every = 60 * 60_000

/** Milliseconds in which a new release takes over once it may. */
const patience = 4_000

/**
 * Tells of a new release, which waits until *Reload* is pressed, here or in another tab. The flow is saved first;
 * where it can't be, nothing is reloaded. Other tabs go on with what they have until they are reloaded themselves.
 */
export function followUpdates(page: UpdatingPage, notify: Ports['notify']): void {
  const { workers, registration, stopped, now } = page
  let offer: AbortController | undefined
  let offered: ServiceWorker | undefined
  let isAsked = false
  let hadOne = workers.controller !== null
  let lookedAt = now()

  const tell = (text: string) => {
    offer?.abort()
    offer = new AbortController()
    stopped.addEventListener('abort', () => offer?.abort())
    const action = { label: 'Reload', run: () => void reloadPage(update) }
    notify({ text, action, over: offer.signal, lasts: true })
  }
  const update = () => {
    isAsked = true
    const { waiting } = registration
    if (!waiting) return reload()
    waiting.postMessage('take-over')
    // One that doesn't come is asked for again by the page that is then loaded.
    setTimeout(reload, patience)
  }
  const reload = () => location.reload()
  const look = () => {
    const { waiting } = registration
    // Without one before it, it is the first: there is nothing to change to.
    if (!waiting || waiting === offered || !workers.controller) return
    offered = waiting
    tell('A new version of Wireline is ready')
  }
  const follow = () => {
    registration.installing?.addEventListener('statechange', look, { signal: stopped })
  }
  const changed = () => {
    if (isAsked) return reload()
    if (hadOne) tell('Wireline was updated in another tab. Reload this one when it suits you')
    hadOne = true
  }
  const shown = () => {
    if (document.visibilityState !== 'visible' || now() - lookedAt < every) return
    lookedAt = now()
    // Without a network there is none; the next time will do.
    registration.update().catch(() => undefined)
  }

  registration.addEventListener('updatefound', follow, { signal: stopped })
  workers.addEventListener('controllerchange', changed, { signal: stopped })
  document.addEventListener('visibilitychange', shown, { signal: stopped })
  const timer = setInterval(shown, every / 4)
  stopped.addEventListener('abort', () => clearInterval(timer))
  // It may have come while the page was starting.
  follow()
  look()
  workers.controller?.postMessage('started')
}
