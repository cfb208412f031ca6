/** What couldn't be deleted, in words. */
export type LeftOver = string

/** Milliseconds in which other tabs let go of what is to be deleted. */
const patience = 5_000

/** What all that we keep begins with: the database, keys of both storages, caches. */
const own = /^wireline/

/**
 * Deletes all that Wireline keeps in this browser, all flows included; answers with what couldn't be deleted. Nothing
 * may be saved any more when it is called, here or in other tabs.
 */
export async function eraseDevice(): Promise<LeftOver[]> {
  const parts: readonly (readonly [LeftOver, () => unknown])[] = [
    ['flows, versions, files and folders', deleteDatabases],
    ['settings, and texts that weren’t saved yet', () => clear(() => localStorage)],
    ['what this tab remembers', () => clear(() => sessionStorage)],
    ['the files that make Wireline work without a network', deleteCaches],
    ['the service worker', unregister],
  ]
  const left: LeftOver[] = []
  for (const [what, erase] of parts) {
    try {
      await erase()
    } catch {
      left.push(what)
    }
  }
  return left
}

async function deleteDatabases(): Promise<void> {
  // Firefox had no list for long.
  const listed = (await indexedDB.databases?.()) ?? [{ name: 'wireline' }]
  const names = listed.flatMap(({ name }) => (name !== undefined && own.test(name) ? name : []))
  await Promise.all(names.map(deleteDatabase))
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
    // Another tab may still hold it: deleted as soon as that lets go, if it does.
    setTimeout(() => reject(new Error('It is in use')), patience)
  })
}

/** `area` is asked for here, since that may throw. */
function clear(area: () => Storage): void {
  const storage = area()
  for (const key of Object.keys(storage)) if (own.test(key)) storage.removeItem(key)
}

async function deleteCaches(): Promise<void> {
  // Only on secure addresses there are any.
  if (!('caches' in window)) return
  const names = (await caches.keys()).filter((name) => own.test(name))
  await Promise.all(names.map((name) => caches.delete(name)))
}

async function unregister(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await (await navigator.serviceWorker.getRegistration())?.unregister()
}
