import { type FlowDatabase, mayReplace, type RemovedFlow } from '../../src/flows/database.ts'
import { createJournal } from '../../src/flows/journal.ts'
import { isDamaged, readStoredFlow } from '../../src/flows/readStored.ts'
import type { StorageEnvironment } from '../../src/flows/storageEnvironment.ts'
import type { Told } from '../../src/flows/tabs.ts'
import type { StoredFlow } from '../../src/flows/types.ts'

/** The address of a tab, and what it has said. */
function fakePage() {
  type Place = { hash: string; state: unknown }
  let places: Place[] = [{ hash: '', state: null }]
  let at = 0
  let move = () => {}
  return {
    said: [] as string[],
    hash: () => places[at]?.hash ?? '',
    state: () => places[at]?.state,
    setHash(hash: string, isNew: boolean, state: unknown) {
      if (isNew && hash !== places[at]?.hash) {
        places = places.slice(0, at + 1)
        at += 1
      }
      places[at] = { hash, state }
    },
    onMove(handler: () => void) {
      move = handler
      return () => {
        move = () => {}
      }
    },
    /** As the buttons of the browser do, or somebody who types an address. */
    back() {
      at = Math.max(0, at - 1)
      move()
    },
    forward() {
      at = Math.min(places.length - 1, at + 1)
      move()
    },
    type(hash: string) {
      this.setHash(hash, true, null)
      move()
    },
    onLeave() {},
  }
}

/** One browser's storage, shared by the tabs opened on it. */
export function fakeBrowser() {
  const flows = new Map<string, StoredFlow>()
  const local = new Map<string, string>()
  /** The names of the tabs that are there. */
  const there = new Set<string>()
  const listeners = new Map<string, (told: Told) => void>()
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
        if (store === 'settings' && key === 'current') current = String(value)
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

  /**
   * A new tab's view of this browser, with the page that is in it; `deaf`: it hears nothing of the others.
   * Opened again, it is that tab after a reload.
   */
  const tab = ({ deaf = false } = {}) => {
    const hiding = new Set<() => void>()
    const showing = new Set<() => void>()
    const page = fakePage()
    let name = ''
    const environment: Partial<StorageEnvironment> = {
      openDatabase,
      journal: createJournal(() => area),
      get presence() {
        name = `tab${++ids}`
        there.add(name)
        const own = name
        return { tab: own, isThere: async (other: string) => browser.hasLocks && there.has(other) }
      },
      get tabs() {
        const own = name
        return {
          tell: (told: Told) => {
            for (const [other, listener] of listeners)
              if (other !== own) setTimeout(() => listener(told))
          },
          hear: (handler: (told: Told) => void) => {
            if (!deaf) listeners.set(own, handler)
            return () => void listeners.delete(own)
          },
        }
      },
      onHide: (work) => {
        hiding.add(work)
        return () => void hiding.delete(work)
      },
      onShow: (work) => {
        showing.add(work)
        return () => void showing.delete(work)
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
    }
    return {
      environment,
      page,
      hide: () => {
        for (const work of hiding) work()
      },
      wake: () => {
        for (const work of showing) work()
      },
      /** The tab is gone, in one way or another. */
      die: () => {
        there.delete(name)
        listeners.delete(name)
      },
    }
  }
  return { ...browser, browser, tab }
}
