import { type FlowDatabase, mayReplace, type RemovedFlow } from '../../src/flows/database.ts'
import { createJournal } from '../../src/flows/journal.ts'
import type { FlowLock } from '../../src/flows/lockFlow.ts'
import { isDamaged, readStoredFlow } from '../../src/flows/readStored.ts'
import type { StorageEnvironment } from '../../src/flows/storageEnvironment.ts'
import type { StoredFlow } from '../../src/flows/types.ts'

/** One browser's storage, shared by the tabs opened on it. */
export function fakeBrowser() {
  const flows = new Map<string, StoredFlow>()
  const local = new Map<string, string>()
  const holders = new Map<string, () => void>()
  const listeners = new Set<(id: string) => Promise<boolean>>()
  const beside = new Map<string, unknown>()
  let current: string | undefined
  let ids = 0
  const browser = {
    flows,
    local,
    /** Set to make every write to the database fail. */
    failure: undefined as unknown,
    /** Set to make opening it fail. */
    denied: undefined as unknown,
    /** Opening waits for this. */
    opening: Promise.resolve(),
    /** Closes the connection that was opened last. */
    lose: () => lose(),
    /** Set for a browser without Web Locks: whoever asks for a flow gets it. */
    hasLocks: true,
    /** Puts something into the database, as if it had been there, and makes it what a new tab opens. */
    damage: (id: string, record: unknown) => {
      // Safe: it is what reading has to cope with.
      flows.set(id, record as StoredFlow)
      current = id
    },
    localIsFull: false,
    persisted: 0,
    /** Resolved writes wait for this. */
    writing: Promise.resolve(),
  }

  let lose = () => {}
  const openDatabase = async (): Promise<FlowDatabase> => {
    await browser.opening
    if (browser.denied) throw browser.denied
    return {
      get: async (id) => readStoredFlow(id, flows.get(id)),
      async put(flow, follows, isCurrent) {
        await browser.writing
        if (browser.failure) throw browser.failure
        if (!mayReplace(readStoredFlow(flow.id, flows.get(flow.id)), follows)) return false
        flows.set(flow.id, flow)
        if (isCurrent) current = flow.id
        return true
      },
      list: async () =>
        [...flows].flatMap(([id, record]) => {
          const found = readStoredFlow(id, record)
          return found ? [isDamaged(found) ? { ...found, id } : found] : []
        }),
      async remove(id) {
        if (browser.failure) throw browser.failure
        const removed: RemovedFlow = {
          id,
          flow: flows.get(id),
          beside: [
            ['versions', beside.get(`versions/${id}`)],
            ['files', beside.get(`files/${id}`)],
          ],
        }
        flows.delete(id)
        for (const [store] of removed.beside) beside.delete(`${store}/${id}`)
        return removed
      },
      async restore(removed) {
        if (flows.has(removed.id)) return false
        // Safe: it came from here.
        if (removed.flow) flows.set(removed.id, removed.flow as StoredFlow)
        for (const [store, value] of removed.beside)
          if (value !== undefined) beside.set(`${store}/${removed.id}`, value)
        return true
      },
      read: async (store, key) => beside.get(`${store}/${key}`),
      readAll: async (store) =>
        [...beside]
          .filter(([key]) => key.startsWith(`${store}/`))
          .map(([key, value]) => [key.slice(store.length + 1), value]),
      async write(store, key, value) {
        if (browser.failure) throw browser.failure
        if (value === undefined) beside.delete(`${store}/${key}`)
        else beside.set(`${store}/${key}`, structuredClone(value))
      },
      async replaceBeside(store, flowId, value, isExpected) {
        await browser.writing
        if (browser.failure) throw browser.failure
        if (!flows.has(flowId)) return 'gone'
        if (!isExpected(beside.get(`${store}/${flowId}`))) return 'other'
        beside.set(`${store}/${flowId}`, structuredClone(value))
        return 'done'
      },
      getCurrent: async () => current,
      lost: new Promise((resolve) => {
        lose = resolve
      }),
      close: () => undefined,
    }
  }

  const area = {
    get length() {
      return local.size
    },
    key: (index: number) => [...local.keys()][index] ?? null,
    getItem: (key: string) => local.get(key) ?? null,
    removeItem: (key: string) => void local.delete(key),
    clear: () => local.clear(),
    setItem: (key: string, value: string) => {
      if (browser.localIsFull) throw new DOMException('full', 'QuotaExceededError')
      local.set(key, value)
    },
  }

  const lock = async (id: string, { steal = false } = {}): Promise<FlowLock | undefined> => {
    if (!browser.hasLocks) return { lost: new Promise(() => {}), release: () => {} }
    // Whoever holds it may be about to let go.
    if (holders.has(id) && !steal) await new Promise((resolve) => setTimeout(resolve))
    const holder = holders.get(id)
    if (holder && !steal) return undefined
    holder?.()
    let lose = () => {}
    const lost = new Promise<void>((done) => {
      lose = done
    })
    holders.set(id, lose)
    const release = () => {
      if (holders.get(id) === lose) holders.delete(id)
    }
    return { lost, release }
  }

  /** A new tab's view of this browser; `answers: false` is a tab that is frozen. */
  const tab = ({ answers = true } = {}): Partial<StorageEnvironment> & { hide: () => void } => {
    let remembered: string | undefined
    const hiding = new Set<() => void>()
    return {
      openDatabase,
      journal: createJournal(() => area),
      lock,
      tabs: {
        ask: async (id) => {
          for (const listener of listeners) await listener(id)
        },
        listen: (handler) => {
          if (answers) listeners.add(handler)
          return () => void listeners.delete(handler)
        },
      },
      remembered: () => remembered,
      remember: (id) => {
        remembered = id
      },
      onHide: (work) => {
        hiding.add(work)
        return () => void hiding.delete(work)
      },
      persist: () => {
        browser.persisted++
      },
      newId: () => `id${++ids}`,
      now: () => ++ids,
      pause: 1,
      quiet: 1,
      patience: 20,
      retryPause: 1,
      hide: () => {
        for (const work of hiding) work()
      },
    }
  }
  return { ...browser, browser, tab }
}
