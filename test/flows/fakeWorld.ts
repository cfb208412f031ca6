import type { FlowDatabase } from '../../src/flows/database.ts'
import type { Hold } from '../../src/flows/holdFlow.ts'
import { createJournal } from '../../src/flows/journal.ts'
import type { StorageWorld } from '../../src/flows/storageWorld.ts'
import type { StoredFlow } from '../../src/flows/types.ts'

/** One browser's storage, shared by the tabs opened on it. */
export function fakeBrowser() {
  const flows = new Map<string, StoredFlow>()
  const local = new Map<string, string>()
  const holders = new Map<string, () => void>()
  const listeners = new Set<(id: string) => Promise<boolean>>()
  let current: string | undefined
  let ids = 0
  const browser = {
    flows,
    local,
    /** Set to make every write to the database fail. */
    failure: undefined as unknown,
    localIsFull: false,
    persisted: 0,
    /** Resolved writes wait for this. */
    writing: Promise.resolve(),
  }

  const database: FlowDatabase = {
    get: async (id) => flows.get(id),
    async put(flow, known) {
      await browser.writing
      if (browser.failure) throw browser.failure
      if (flows.get(flow.id)?.version !== known) return false
      flows.set(flow.id, flow)
      return true
    },
    getCurrent: async () => current,
    setCurrent: async (id) => {
      current = id
    },
    close: () => undefined,
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

  const hold = async (id: string, { steal = false } = {}): Promise<Hold | undefined> => {
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
  const tab = ({ answers = true } = {}): Partial<StorageWorld> & { hide: () => void } => {
    let remembered: string | undefined
    const hiding = new Set<() => void>()
    return {
      openDatabase: async () => database,
      journal: createJournal(() => area),
      hold,
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
      hide: () => {
        for (const work of hiding) work()
      },
    }
  }
  return { ...browser, browser, tab }
}
