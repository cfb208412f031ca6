import { type DamagedFlow, isDamaged, readStoredFlow } from './readStored.ts'
import { StorageFailure } from './StorageFailure.ts'
import { type SideStore, schemaSteps, storeNames } from './schema.ts'
import type { StoredFlow } from './types.ts'

/** Where flows are kept. Every call may fail: storage can be denied, full or broken. */
export type FlowDatabase = {
  get: (id: string) => Promise<StoredFlow | DamagedFlow | undefined>
  /**
   * Writes the flow if what is stored is one of the versions it follows, or if nothing is stored; false where somebody
   * else wrote it since. Resolves once it is on the disk. `isCurrent`: a new tab opens it from now on.
   */
  put: (flow: StoredFlow, follows: readonly string[], isCurrent?: boolean) => Promise<boolean>
  /** All flows, in no order; of records that are none, what is known of them. */
  list: () => Promise<(StoredFlow | (DamagedFlow & { id: string }))[]>
  /** Takes a flow away with its versions and its file; resolves to all of it, for `restore`. */
  remove: (id: string) => Promise<RemovedFlow>
  /** Brings back what was taken away; false where a flow of that id is there again, which is left as it is. */
  restore: (removed: RemovedFlow) => Promise<boolean>
  /** What is kept beside the flows, under a key; undefined where there is nothing. Nobody has looked at it yet. */
  read: (store: SideStore, key: string) => Promise<unknown>
  /** All of a store, with the keys. */
  readAll: (store: SideStore) => Promise<[key: string, value: unknown][]>
  /** Sets what is kept under a key, or takes it away (undefined). Resolves once it is on the disk. */
  write: (store: SideStore, key: string, value: unknown) => Promise<void>
  /**
   * Sets what is kept of a flow beside it, where `isExpected` says of what is there by then that it is to be replaced:
   * in one go, so that nobody else writes in between. `gone`: the flow isn't stored (any more).
   */
  replaceBeside: (
    store: BesideStore,
    flowId: string,
    value: unknown,
    isExpected: (found: unknown) => boolean,
  ) => Promise<'done' | 'other' | 'gone'>
  /** The flow that a new tab opens. */
  getCurrent: () => Promise<string | undefined>
  /** Resolves when it can no longer be used: the browser closed it, or another tab needs it closed. */
  lost: Promise<void>
  close: () => void
}

/** A flow that was taken away, as the database had it: its record, and what was kept of it beside. */
export type RemovedFlow = { id: string; flow: unknown; beside: readonly [SideStore, unknown][] }

/** Where something is kept of a flow, by its id. */
const besideFlows = ['versions', 'files'] as const satisfies SideStore[]

type BesideStore = (typeof besideFlows)[number]

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
  const readAll = (store: (typeof storeNames)[number]): Promise<[string, unknown][]> =>
    new Promise((resolve, reject) => {
      const transaction = begin('readonly')
      const keys = transaction.objectStore(store).getAllKeys()
      const values = transaction.objectStore(store).getAll()
      transaction.oncomplete = () =>
        resolve(keys.result.map((key, index) => [String(key), values.result[index]]))
      transaction.onabort = () => reject(transaction.error)
    })
  /** Resolves once it is on the disk, to what `work` found out; `work` may go on in the requests it makes. */
  const change = <T>(
    start: T,
    work: (transaction: IDBTransaction, done: (value: T) => void) => void,
  ) =>
    new Promise<T>((resolve, reject) => {
      const transaction = begin('readwrite')
      let found = start
      transaction.oncomplete = () => resolve(found)
      transaction.onabort = () => reject(transaction.error)
      work(transaction, (value) => {
        found = value
      })
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
    async list() {
      const records = await readAll('flows')
      return records.flatMap(([id, record]) => {
        const found = readStoredFlow(id, record)
        if (found === undefined) return []
        return [isDamaged(found) ? { ...found, id } : found]
      })
    },
    remove: (id) =>
      change<RemovedFlow>({ id, flow: undefined, beside: [] }, (transaction, done) => {
        const stores = ['flows', ...besideFlows] as const
        const [flow, ...beside] = stores.map((name) => transaction.objectStore(name).get(id))
        for (const name of stores) {
          // The last of these requests is done after all before it.
          transaction.objectStore(name).delete(id).onsuccess = () =>
            done({
              id,
              flow: flow?.result,
              beside: besideFlows.map((store, index) => [store, beside[index]?.result]),
            })
        }
      }),
    restore: ({ id, flow, beside }) =>
      change(false, (transaction, done) => {
        const before = transaction.objectStore('flows').getKey(id)
        before.onsuccess = () => {
          if (before.result !== undefined) return
          done(true)
          if (flow !== undefined) transaction.objectStore('flows').put(flow)
          for (const [store, value] of beside)
            if (value !== undefined) transaction.objectStore(store).put(value, id)
        }
      }),
    read,
    readAll,
    write: (store, key, value) =>
      change<void>(undefined, (transaction) => {
        if (value === undefined) transaction.objectStore(store).delete(key)
        else transaction.objectStore(store).put(value, key)
      }),
    replaceBeside: (store, flowId, value, isExpected) =>
      new Promise((resolve, reject) => {
        const transaction = begin('readwrite')
        const flow = transaction.objectStore('flows').getKey(flowId)
        const found = transaction.objectStore(store).get(flowId)
        let became: 'done' | 'other' | 'gone' = 'gone'
        // The last of these requests is done after the one before it.
        found.onsuccess = () => {
          if (flow.result === undefined) return
          became = isExpected(found.result) ? 'done' : 'other'
          if (became === 'other') return
          try {
            transaction.objectStore(store).put(value, flowId)
          } catch (error) {
            reject(error)
            transaction.abort()
          }
        }
        transaction.oncomplete = () => resolve(became)
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
