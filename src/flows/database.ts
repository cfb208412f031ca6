import { type DBSchema, openDB } from 'idb'
import type { StoredFlow } from './types.ts'

/** Where flows are kept. Every call may fail: storage can be denied, full or broken. */
export type FlowDatabase = {
  get: (id: string) => Promise<StoredFlow | undefined>
  /**
   * Writes the flow if what is stored still has the version `known` (undefined: if nothing is stored); false where
   * somebody else wrote it since.
   */
  put: (flow: StoredFlow, known: string | undefined) => Promise<boolean>
  /** The flow that a new tab opens. */
  getCurrent: () => Promise<string | undefined>
  setCurrent: (id: string) => Promise<void>
  close: () => void
}

type Schema = DBSchema & {
  flows: { key: string; value: StoredFlow; indexes: { changed: number } }
  settings: { key: string; value: string }
}

/** The database `wireline` of this browser. Rejects where the browser denies it. */
export async function openDatabase(name = 'wireline'): Promise<FlowDatabase> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('flows', { keyPath: 'id' }).createIndex('changed', 'changed')
      fresh.createObjectStore('settings')
    },
    // A newer Wireline in another tab must not have to wait for this one.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  return {
    get: (id) => database.get('flows', id),
    async put(flow, known) {
      const transaction = database.transaction('flows', 'readwrite')
      const stored = await transaction.store.get(flow.id)
      const isOurs = stored?.version === known
      if (isOurs) await transaction.store.put(flow)
      await transaction.done
      return isOurs
    },
    getCurrent: () => database.get('settings', 'current'),
    async setCurrent(id) {
      await database.put('settings', id, 'current')
    },
    close: () => database.close(),
  }
}
