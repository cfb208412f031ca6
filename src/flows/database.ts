import { type DamagedFlow, isDamaged, readStoredFlow } from './readStored.ts'
import { StorageFailure } from './StorageFailure.ts'
import { schemaSteps, storeNames } from './schema.ts'
import type { StoredFlow } from './types.ts'

/** Where flows are kept. Every call may fail: storage can be denied, full or broken. */
export type FlowDatabase = {
  get: (id: string) => Promise<StoredFlow | DamagedFlow | undefined>
  /**
   * Writes the flow if what is stored is one of the versions it follows, or if nothing is stored; false where somebody
   * else wrote it since. Resolves once it is on the disk. `isCurrent`: a new tab opens it from now on.
   */
  put: (flow: StoredFlow, follows: readonly string[], isCurrent?: boolean) => Promise<boolean>
  /** The flow that a new tab opens. */
  getCurrent: () => Promise<string | undefined>
  /** Resolves when it can no longer be used: the browser closed it, or another tab needs it closed. */
  lost: Promise<void>
  close: () => void
}

/**
 * The database `wireline` of this browser. Rejects where the browser denies it, and with a `VersionError` where it is
 * another Wireline's, which is left as it is. Waits, for ever if need be, while other tabs keep it from being opened.
 */
export function openDatabase(name = 'wireline', steps = schemaSteps): Promise<FlowDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, steps.length)
    request.onupgradeneeded = ({ oldVersion }) => {
      const { result, transaction } = request
      for (const step of steps.slice(oldVersion)) if (transaction) step(result, transaction)
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const database = request.result
      if (storeNames.every((store) => database.objectStoreNames.contains(store))) {
        resolve(flowsIn(database))
        return
      }
      database.close()
      reject(new StorageFailure('VersionError'))
    }
  })
}

function flowsIn(database: IDBDatabase): FlowDatabase {
  let lose = () => {}
  const lost = new Promise<void>((resolve) => {
    lose = resolve
  })
  const close = () => {
    database.close()
    lose()
  }
  database.onclose = lose
  // A newer Wireline in another tab, or whoever deletes the database, must not have to wait for this one.
  database.onversionchange = close

  const begin = (mode: IDBTransactionMode): IDBTransaction => {
    try {
      // Strict: done means on the disk, where a killed browser or a power cut can't take it back.
      return database.transaction(storeNames, mode, { durability: 'strict' })
    } catch (error) {
      // Some browsers lose the connection without a word.
      lose()
      throw error
    }
  }
  const read = (store: (typeof storeNames)[number], key: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const request = begin('readonly').objectStore(store).get(key)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })

  return {
    get: async (id) => readStoredFlow(id, await read('flows', id)),
    put: (flow, follows, isCurrent = false) =>
      new Promise((resolve, reject) => {
        const transaction = begin('readwrite')
        const flows = transaction.objectStore('flows')
        const before = flows.get(flow.id)
        let isOurs = false
        const write = () => {
          isOurs = mayReplace(readStoredFlow(flow.id, before.result), follows)
          if (!isOurs) return
          flows.put(flow)
          if (isCurrent) transaction.objectStore('settings').put(flow.id, 'current')
        }
        before.onsuccess = () => {
          try {
            write()
          } catch (error) {
            reject(error)
            transaction.abort()
          }
        }
        transaction.oncomplete = () => resolve(isOurs)
        transaction.onabort = () => reject(transaction.error)
      }),
    async getCurrent() {
      const id = await read('settings', 'current')
      return typeof id === 'string' ? id : undefined
    },
    lost,
    close,
  }
}

/** Whether a flow may take the place of what is stored. */
export function mayReplace(
  stored: StoredFlow | DamagedFlow | undefined,
  follows: readonly string[],
): boolean {
  return stored === undefined || (!isDamaged(stored) && follows.includes(stored.version))
}
