import { describe, expect, it } from 'vitest'
import { fakeBrowser } from './fakeEnvironment.ts'
import { openTab } from './openTab.ts'

describe('saving on this device', () => {
  it('has nothing at the first visit, and says nothing until something changed', async () => {
    const { tab, flows } = fakeBrowser()
    const { storage } = await openTab(tab())
    expect(storage.last).toBeUndefined()
    expect(storage.store.getState()).toMatchObject({ status: undefined, otherTab: false })
    await storage.saveNow()
    expect(flows.size).toBe(0)
  })

  it('saves a change and opens it again', async () => {
    const { tab, browser } = fakeBrowser()
    const { storage, type } = await openTab(tab())
    type('# one\n')
    expect(storage.store.getState().status).toBe('saving')
    expect(await storage.saveNow()).toHaveProperty('savedAt')
    storage.dispose()
    const again = await openTab(tab())
    expect(again.text()).toBe('# one\nversion: 1.0.0\n')
    expect(browser.persisted).toBe(1)
    expect(browser.local.size).toBe(0)
  })

  it('saves by itself a moment after a change', async () => {
    const { tab, flows } = fakeBrowser()
    const { type } = await openTab(tab())
    type('# one\n')
    await expect
      .poll(() => [...flows.values()].map((flow) => flow.text))
      .toEqual(['# one\nversion: 1.0.0\n'])
  })

  it('saves while somebody goes on typing, not only once they rest', async () => {
    const { tab, flows } = fakeBrowser()
    const { type } = await openTab({ ...tab(), pause: 20 })
    for (let at = 0; at < 12; at++) {
      type('x')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect([...flows.values()].map((flow) => flow.text)).toEqual([expect.stringMatching(/^x+/)])
  })

  it('says saved only once it is stored, and of nothing younger', async () => {
    const { tab, browser } = fakeBrowser()
    let store = () => {}
    browser.writing = new Promise((resolve) => {
      store = resolve
    })
    const { storage, type } = await openTab(tab())
    const status = () => storage.store.getState().status
    type('# one\n')
    const saved = storage.saveNow()
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(status()).toBe('saving')
    store()
    await saved
    expect(status()).toHaveProperty('savedAt')
    type('# two\n')
    expect(status()).toBe('saving')
  })

  it('loses nothing when the tab dies before the database has it', async () => {
    const { tab, browser, flows } = fakeBrowser()
    browser.writing = new Promise(() => {})
    const dead = await openTab(tab())
    dead.type('# one\n')
    void dead.storage.saveNow()
    dead.type('# two\n')
    dead.storage.dispose()
    browser.writing = Promise.resolve()
    const again = await openTab(tab())
    expect(again.text()).toBe('# two\n# one\nversion: 1.0.0\n')
    expect([...flows.values()].map((flow) => flow.text)).toEqual([again.text()])
  })

  it('takes the newer text where a write was done but not known to be', async () => {
    const { tab, flows } = fakeBrowser()
    const first = await openTab(tab())
    first.type('# one\n')
    const saved = first.storage.saveNow()
    first.type('# two\n')
    // The tab dies once the first write is done.
    await Promise.resolve()
    first.storage.dispose()
    const again = await openTab(tab())
    await saved
    expect(again.text()).toBe('# two\n# one\nversion: 1.0.0\n')
    expect(flows.size).toBe(1)
  })

  it('says in words why something could not be kept, and saves later when it can', async () => {
    const { tab, browser } = fakeBrowser()
    const { storage, type } = await openTab(tab())
    browser.failure = new DOMException('full', 'QuotaExceededError')
    type('# one\n')
    expect(await storage.saveNow()).toEqual({ failed: expect.stringMatching(/no room.*A reload/) })
    browser.localIsFull = true
    type('# two\n')
    expect(await storage.saveNow()).toEqual({
      failed: expect.stringMatching(/no room.*before you close/),
    })
    browser.failure = undefined
    // By itself, and at once where it is asked for.
    await expect.poll(() => storage.store.getState().status).toHaveProperty('savedAt')
  })

  it('keeps what it can where the browser denies the database, and calls it not saved', async () => {
    const { tab, browser } = fakeBrowser()
    browser.denied = new DOMException('no', 'SecurityError')
    const { storage, type } = await openTab(tab())
    type('# one\n')
    expect(await storage.saveNow()).toEqual({ failed: expect.stringContaining('private window') })
    storage.dispose()
    const again = await openTab(tab())
    expect(again.text()).toBe('# one\nversion: 1.0.0\n')
    again.type('# two\n')
    again.storage.dispose()
    const third = await openTab(tab())
    expect(third.text()).toBe('# two\n# one\nversion: 1.0.0\n')
    expect(browser.local.size).toBe(1)
  })

  it('keeps the flow before when another is opened in its place', async () => {
    const { tab, flows } = fakeBrowser()
    const { storage, document, type } = await openTab(tab())
    type('# one\n')
    document.replaceText('sections: {}\n', { label: 'Open other', name: 'other' })
    await storage.saveNow()
    expect([...flows.values()].map((flow) => flow.text).sort()).toEqual([
      '# one\nversion: 1.0.0\n',
      'sections: {}\n',
    ])
    storage.dispose()
    expect((await openTab(tab())).storage.last?.name).toBe('other')
  })
})

describe('two tabs with the same flow', () => {
  async function twoTabs() {
    const fake = fakeBrowser()
    const first = await openTab(fake.tab())
    first.type('# first\n')
    await first.storage.saveNow()
    const second = await openTab(fake.tab())
    return { ...fake, first, second }
  }

  it('says so in the second, which opens the same text', async () => {
    const { first, second } = await twoTabs()
    expect(first.storage.store.getState().otherTab).toBe(false)
    expect(second.storage.store.getState().otherTab).toBe(true)
    expect(second.text()).toBe(first.text())
  })

  it('saves what is changed in the second as a copy', async () => {
    const { first, second, flows } = await twoTabs()
    second.type('# second\n')
    first.type('# first again\n')
    await second.storage.saveNow()
    await first.storage.saveNow()
    expect(second.storage.store.getState().otherTab).toBe(false)
    expect([...flows.values()].map(({ name, text }) => [name, text])).toEqual([
      ['untitled', first.text()],
      ['untitled copy', second.text()],
    ])
  })

  it('hands the flow over with its newest text, and copies in the first from then on', async () => {
    const { first, second, flows } = await twoTabs()
    first.type('# newest\n')
    await second.storage.takeOver()
    expect(second.text()).toBe('# newest\n# first\nversion: 1.0.0\n')
    expect(second.storage.store.getState().otherTab).toBe(false)
    expect(first.storage.store.getState().otherTab).toBe(true)
    second.type('# mine\n')
    first.type('# late\n')
    await first.storage.saveNow()
    await second.storage.saveNow()
    expect([...flows.values()].map((flow) => flow.text).sort()).toEqual(
      [first.text(), second.text()].sort(),
    )
  })

  it('never overwrites, even where a tab that was frozen wakes up after its flow was taken', async () => {
    const { tab, flows } = fakeBrowser()
    const frozen = await openTab({ ...tab({ answers: false }), pause: 10_000 })
    frozen.type('# frozen\n')
    await frozen.storage.saveNow()
    frozen.type('# unsaved\n')
    const second = await openTab(tab())
    await second.storage.takeOver()
    second.type('# second\n')
    await second.storage.saveNow()
    await frozen.storage.saveNow()
    expect([...flows.values()].map((flow) => flow.text)).toEqual([
      second.text(),
      '# unsaved\n# frozen\nversion: 1.0.0\n',
    ])
  })
})

describe('two tabs with the same flow, and one that dies', () => {
  it('recovers what the dead one had only in the journal before the other goes on', async () => {
    const { tab, browser, flows } = fakeBrowser()
    const first = await openTab(tab())
    first.type('# stored\n')
    await first.storage.saveNow()
    const second = await openTab(tab())
    browser.writing = new Promise(() => {})
    first.type('# journal\n')
    void first.storage.saveNow()
    first.storage.dispose()
    browser.writing = Promise.resolve()
    await second.storage.takeOver()
    expect(second.text()).toBe('# journal\n# stored\nversion: 1.0.0\n')
    second.type('# second\n')
    await second.storage.saveNow()
    expect([...flows.values()].map((flow) => flow.text)).toEqual([second.text()])
    expect(browser.local.size).toBe(0)
  })

  it('keeps both texts where there are no locks and both die', async () => {
    const { tab, browser, flows } = fakeBrowser()
    browser.hasLocks = false
    const first = await openTab(tab())
    first.type('# stored\n')
    await first.storage.saveNow()
    const second = await openTab(tab())
    browser.writing = new Promise(() => {})
    first.type('# first\n')
    second.type('# second\n')
    first.storage.dispose()
    second.storage.dispose()
    browser.writing = Promise.resolve()
    const again = await openTab(tab())
    expect(again.text()).toBe(second.text())
    expect([...flows.values()].map((flow) => flow.text).sort()).toEqual(
      [first.text(), second.text()].sort(),
    )
  })

  it('loses nothing where a tab dies right after it learned that another had written its flow', async () => {
    const { tab, browser, flows } = fakeBrowser()
    browser.hasLocks = false
    const first = await openTab(tab())
    first.type('# stored\n')
    await first.storage.saveNow()
    const second = await openTab(tab())
    second.type('# second\n')
    await second.storage.saveNow()
    first.type('# first\n')
    // The write that finds the other's goes through, that of the copy doesn't.
    let writes = 0
    Object.defineProperty(browser, 'writing', {
      get: () => (++writes > 1 ? new Promise(() => {}) : Promise.resolve()),
    })
    void first.storage.saveNow()
    await expect.poll(() => writes).toBe(2)
    first.storage.dispose()
    second.storage.dispose()
    Object.defineProperty(browser, 'writing', { get: () => Promise.resolve() })
    const again = await openTab(tab())
    await expect
      .poll(() => [...flows.values()].map((flow) => flow.text).sort())
      .toEqual([first.text(), second.text()].sort())
    again.storage.dispose()
  })
})
