import { describe, expect, it } from 'vitest'
import { blankFlow as blank } from '../../src/document/blankFlow.ts'
import { fakeBrowser } from './fakeEnvironment.ts'
import { openTab } from './openTab.ts'

describe('saving on this device', () => {
  it('has nothing at the first visit, and says nothing until something changed', async () => {
    const { tab, flows } = fakeBrowser()
    const opened = await openTab(tab())
    expect(opened.text()).toBe(blank)
    expect(opened.status()).toBeUndefined()
    await opened.device.saveNow()
    expect(flows.size).toBe(0)
  })

  it('saves a change and opens it again', async () => {
    const { tab, browser } = fakeBrowser()
    const opened = await openTab(tab())
    opened.type('# one\n')
    expect(opened.status()).toBe('saving')
    expect(await opened.device.saveNow()).toHaveProperty('savedAt')
    opened.end()
    const again = await openTab(tab())
    expect(again.text()).toBe(`# one\n${blank}`)
    expect(browser.persisted).toBe(1)
    expect(browser.local.size).toBe(0)
  })

  it('saves by itself a moment after a change', async () => {
    const { tab, flows } = fakeBrowser()
    const { type } = await openTab(tab())
    type('# one\n')
    await expect
      .poll(() => [...flows.values()].map((flow) => flow.text))
      .toEqual([`# one\n${blank}`])
  })

  it('saves while somebody goes on typing, not only once they rest', async () => {
    const { tab, flows } = fakeBrowser()
    const { type } = await openTab(tab(), { pause: 20 })
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
    const { device, type, status } = await openTab(tab())
    type('# one\n')
    const saved = device.saveNow()
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
    void dead.device.saveNow()
    dead.type('# two\n')
    dead.end()
    browser.writing = Promise.resolve()
    const again = await openTab(tab())
    expect(again.text()).toBe(`# two\n# one\n${blank}`)
    expect([...flows.values()].map((flow) => flow.text)).toEqual([again.text()])
  })

  it('takes the newer text where a write was done but not known to be', async () => {
    const { tab, flows } = fakeBrowser()
    const first = await openTab(tab())
    first.type('# one\n')
    const saved = first.device.saveNow()
    first.type('# two\n')
    // The tab dies once the first write is done.
    await Promise.resolve()
    first.end()
    const again = await openTab(tab())
    await saved
    expect(again.text()).toBe(`# two\n# one\n${blank}`)
    expect(flows.size).toBe(1)
  })

  it('says in words why something could not be kept, and saves later when it can', async () => {
    const { tab, browser } = fakeBrowser()
    const { device, type, status } = await openTab(tab())
    browser.failure = new DOMException('full', 'QuotaExceededError')
    type('# one\n')
    expect(await device.saveNow()).toEqual({ failed: expect.stringMatching(/no room.*A reload/) })
    browser.localIsFull = true
    type('# two\n')
    expect(await device.saveNow()).toEqual({
      failed: expect.stringMatching(/no room.*before you close/),
    })
    browser.failure = undefined
    // By itself, and at once where it is asked for.
    await expect.poll(status).toHaveProperty('savedAt')
  })

  it('keeps what it can where the browser denies the database, and calls it not saved', async () => {
    const { tab, browser } = fakeBrowser()
    browser.denied = new DOMException('no', 'SecurityError')
    const first = await openTab(tab())
    first.type('# one\n')
    expect(await first.device.saveNow()).toEqual({
      failed: expect.stringContaining('private window'),
    })
    first.end()
    const again = await openTab(tab())
    expect(again.text()).toBe(`# one\n${blank}`)
    again.type('# two\n')
    again.end()
    const third = await openTab(tab())
    expect(third.text()).toBe(`# two\n# one\n${blank}`)
    expect(browser.local.size).toBe(1)
  })
})
