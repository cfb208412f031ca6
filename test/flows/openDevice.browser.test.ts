import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Workspace } from '../../src/app/workspace.ts'
import { blankFlow as blank } from '../../src/document/blankFlow.ts'
import { openDatabase } from '../../src/flows/database.ts'
import { createPresence } from '../../src/flows/presence.ts'
import { deleteDatabase, openRaw } from './rawDatabase.ts'

const opened: Workspace[] = []

/** A tab of this very browser: everything real but the address. */
async function openTab(id?: string) {
  let hash = id === undefined ? '' : `#/flow/${id}`
  const workspace = await Workspace.start({
    hash: () => hash,
    setHash: (next) => {
      hash = next
    },
    state: () => null,
    onMove: () => () => {},
    say: () => {},
    onLeave: () => {},
  })
  opened.push(workspace)
  const { device, flows } = workspace
  const shown = () => {
    const { flow } = workspace.store.getState()
    if (flow === undefined) throw new Error('No flow is shown')
    return flow.document
  }
  const type = (word: string) =>
    shown().apply([{ start: 0, end: 0, text: word }], { label: 'Type', origin: 'source' })
  return {
    ...{ workspace, device, flows, type },
    text: () => shown().store.getState().text,
    status: () => device.store.getState().status,
    id: () => flows.shown() ?? '',
  }
}

async function forgetAll() {
  for (const workspace of opened.splice(0)) workspace.dispose()
  localStorage.clear()
  await deleteDatabase('wireline')
}

beforeEach(forgetAll)
afterEach(forgetAll)

describe('saving in a real browser', () => {
  it('keeps a change over a reload', async () => {
    const { workspace, device, type } = await openTab()
    type('# ä 😀\r\n')
    expect(await device.saveNow()).toHaveProperty('savedAt')
    workspace.dispose()
    const again = await openTab()
    expect(again.text()).toBe(`# ä 😀\r\n${blank}`)
  })

  it('writes to the journal before the page can go away, and clears it once the database has it', async () => {
    const { device, type } = await openTab()
    type('# one\n')
    const journal = () => Object.keys(localStorage).filter((key) => key.includes('journal'))
    expect(journal()).toHaveLength(1)
    expect(localStorage.getItem(journal()[0] ?? '')).toContain('# one')
    await device.saveNow()
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

  it('shows in one tab what another stores, and brings both together', async () => {
    const first = await openTab()
    first.type('a: 1\nb: 2\n')
    await first.device.saveNow()
    const second = await openTab(first.id())
    expect(second.text()).toBe(first.text())
    second.type('# second\n')
    await second.device.saveNow()
    await expect.poll(first.text).toBe(`# second\na: 1\nb: 2\n${blank}`)
    const end = first.text().length
    const { flow } = first.workspace.store.getState()
    flow?.document.apply([{ start: end, end, text: '# first\n' }], {
      ...{ label: 'Type', origin: 'source' },
    })
    await first.device.saveNow()
    await expect.poll(second.text).toBe(`# second\na: 1\nb: 2\n${blank}# first\n`)
  })

  it('knows whether another tab is there', async () => {
    let gone = () => {}
    void navigator.locks.request('wireline-tab-other', () => {
      return new Promise<void>((resolve) => {
        gone = resolve
      })
    })
    const presence = createPresence('own')
    expect(await presence.isThere('own')).toBe(true)
    expect(await presence.isThere('nobody')).toBe(false)
    expect(await presence.isThere('other')).toBe(true)
    gone()
    expect(await presence.isThere('other')).toBe(false)
  })

  it('writes again what was deleted under it, and says so meanwhile', async () => {
    const { device, type, text, status, id } = await openTab()
    type('# one\n')
    await device.saveNow()
    await deleteDatabase('wireline')
    await expect.poll(status).toHaveProperty('savedAt')
    const stored = async () => {
      const database = await openDatabase()
      const flow = await database.get(id())
      database.close()
      return flow
    }
    await expect.poll(stored).toHaveProperty('text', text())
  })

  it('says that a newer Wireline took the database, and leaves it alone', async () => {
    const { device, type, status } = await openTab()
    type('# one\n')
    await device.saveNow()
    const newer = await openRaw('wireline', 9, () => {})
    await expect.poll(status).toEqual({ failed: expect.stringContaining('newer Wireline') })
    type('# two\n')
    expect(await device.saveNow()).toHaveProperty('failed')
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
      const { device, type } = await openTab()
      type('# one\n')
      expect(await device.saveNow()).toHaveProperty('savedAt')
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
      const { device, type } = await openTab()
      type('# one\n')
      expect(await device.saveNow()).toHaveProperty('savedAt')
    } finally {
      Object.defineProperty(globalThis, 'BroadcastChannel', { configurable: true, value: real })
    }
  })
})
