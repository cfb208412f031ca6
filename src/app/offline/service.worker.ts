/// <reference lib="webworker" />
import { createFileStore } from './fileStore.ts'

declare const self: ServiceWorkerGlobalScope

/** Both filled in by `scripts/offlinePlugin.ts`. */
declare const __FILES__: Readonly<Record<string, string>>
declare const __RELEASE__: string

// Names of caches are the whole origin's: another Wireline in another folder has its own.
const store = createFileStore(__FILES__, {
  prefix: `wireline ${new URL(self.registration.scope).pathname} `,
  release: __RELEASE__,
  scope: self.registration.scope,
})

self.addEventListener('install', (event) => event.waitUntil(store.fill()))

// Pages wait for this: what others left is deleted later.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  // A new release waits until somebody says that it may come.
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
  if (event.data === 'started') event.waitUntil(dropOld())
})

self.addEventListener('fetch', (event) => {
  const answer = store.answer(event.request)
  if (answer) event.respondWith(answer)
})

/** While other tabs may still run an older release, its parts that are loaded late stay here. */
async function dropOld(): Promise<void> {
  const { installing, waiting } = self.registration
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (!installing && !waiting && pages.length <= 1) await store.dropOthers()
}
