import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDocument } from '../../src/document/createDocument.ts'
import { openDatabase } from '../../src/flows/database.ts'
import { lockFlow } from '../../src/flows/lockFlow.ts'
import { openStorage } from '../../src/flows/openStorage.ts'
import type { FlowStorage } from '../../src/flows/types.ts'
import { deleteDatabase, openRaw } from './rawDatabase.ts'

const opened: FlowStorage[] = []

/** A tab of this very browser: everything real but what a second page would have for itself. */
async function openTab(remembered?: string) {
  const storage = await openStorage({ remembered: () => remembered, remember: () => {} })
  opened.push(storage)
  const document = createDocument(storage.last?.text ?? 'version: 1.0.0\n')
  storage.follow(document)
  const type = (word: string) =>
    document.apply([{ start: 0, end: 0, text: word }], { label: 'Type', origin: 'source' })
  return { storage, document, type, text: () => document.store.getState().text }
}

async function forgetAll() {
  for (const storage of opened.splice(0)) storage.dispose()
  localStorage.clear()
  sessionStorage.clear()
  await deleteDatabase('wireline')
}

beforeEach(forgetAll)
afterEach(forgetAll)

describe('saving in a real browser', () => {
  it('keeps a change over a reload', async () => {
    const { storage, type } = await openTab()
    type('# ä 😀\r\n')
    expect(await storage.saveNow()).toHaveProperty('savedAt')
    storage.dispose()
    const again = await openTab()
    expect(again.text()).toBe('# ä 😀\r\nversion: 1.0.0\n')
  })

  it('writes to the journal before the page can go away, and clears it once the database has it', async () => {
    const { storage, type } = await openTab()
    type('# one\n')
    const journal = () => Object.keys(localStorage).filter((key) => key.includes('journal'))
    expect(journal()).toHaveLength(1)
    expect(localStorage.getItem(journal()[0] ?? '')).toContain('# one')
    await storage.saveNow()
    expect(journal()).toEqual([])
  })

  it('writes a long text to the journal when the page is left', async () => {
    const { type } = await openTab()
    type(`# ${'x'.repeat(200_000)}\n`)
    const journal = () => Object.keys(localStorage).filter((key) => key.includes('journal'))
    expect(journal()).toEqual([])
    window.dispatchEvent(new Event('pagehide'))
    expect(journal()).toHaveLength(1)
  })

  it('lets one of two tabs write, and hands over with the newest text', async () => {
    const first = await openTab()
    first.type('# first\n')
    await first.storage.saveNow()
    const second = await openTab(first.storage.store.getState().flowId)
    expect(second.storage.store.getState().otherTab).toBe(true)
    first.type('# newest\n')
    await second.storage.takeOver()
    expect(second.text()).toBe('# newest\n# first\nversion: 1.0.0\n')
    expect(second.storage.store.getState().otherTab).toBe(false)
    await expect.poll(() => first.storage.store.getState().otherTab).toBe(true)
    first.type('# late\n')
    await first.storage.saveNow()
    second.type('# mine\n')
    await second.storage.saveNow()
    const database = await openDatabase()
    const [one, two] = [first, second].map((tab) => tab.storage.store.getState().flowId)
    expect(await database.get(one ?? '')).toHaveProperty('text', first.text())
    expect(await database.get(two ?? '')).toHaveProperty('text', second.text())
    database.close()
  })

  it('gives a flow to whoever comes next once it is let go, or takes it by force', async () => {
    const first = await lockFlow('test')
    expect(first).toBeDefined()
    expect(await lockFlow('test')).toBeUndefined()
    const thief = await lockFlow('test', { steal: true })
    await first?.lost
    thief?.release()
    const next = await lockFlow('test')
    expect(next).toBeDefined()
    next?.release()
  })

  it('writes again what was deleted under it, and says so meanwhile', async () => {
    const { storage, type, text } = await openTab()
    type('# one\n')
    await storage.saveNow()
    await deleteDatabase('wireline')
    await expect.poll(() => storage.store.getState().status).toHaveProperty('savedAt')
    const stored = async () => {
      const database = await openDatabase()
      const flow = await database.get(storage.store.getState().flowId)
      database.close()
      return flow
    }
    await expect.poll(stored).toHaveProperty('text', text())
  })

  it('says that a newer Wireline took the database, and leaves it alone', async () => {
    const { storage, type } = await openTab()
    type('# one\n')
    await storage.saveNow()
    const newer = await openRaw('wireline', 9, () => {})
    await expect
      .poll(() => storage.store.getState().status)
      .toEqual({ failed: expect.stringContaining('newer Wireline') })
    type('# two\n')
    expect(await storage.saveNow()).toHaveProperty('failed')
    newer.close()
  })
})

describe('a browser that lacks something', () => {
  it.each([
    ['locks that are missing', () => undefined],
    [
      'locks that throw',
      () => {
        throw new DOMException('no', 'SecurityError')
      },
    ],
    [
      'locks that refuse',
      () => ({ request: () => Promise.reject(new DOMException('no', 'SecurityError')) }),
    ],
  ])('lets every tab write: %s', async (_, get) => {
    Object.defineProperty(navigator, 'locks', { configurable: true, get })
    try {
      const { storage, type } = await openTab()
      expect(storage.store.getState().otherTab).toBe(false)
      type('# one\n')
      expect(await storage.saveNow()).toHaveProperty('savedAt')
    } finally {
      // The browser's own is on the prototype.
      Reflect.deleteProperty(navigator, 'locks')
    }
  })

  it.each([
    ['missing', undefined],
    [
      'that throws',
      class {
        constructor() {
          throw new DOMException('no', 'SecurityError')
        }
      },
    ],
  ])('asks no other tab: a BroadcastChannel %s', async (_, channel) => {
    const real = globalThis.BroadcastChannel
    Object.defineProperty(globalThis, 'BroadcastChannel', { configurable: true, value: channel })
    try {
      const { storage, type } = await openTab()
      type('# one\n')
      expect(await storage.saveNow()).toHaveProperty('savedAt')
    } finally {
      Object.defineProperty(globalThis, 'BroadcastChannel', { configurable: true, value: real })
    }
  })
})
