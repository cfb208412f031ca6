import { describe, expect, it } from 'vitest'
import { blankFlow as blank } from '../../src/document/blankFlow.ts'
import { StorageFailure } from '../../src/flows/StorageFailure.ts'
import { fakeBrowser } from './fakeEnvironment.ts'
import { openTab } from './openTab.ts'

type Tab = Awaited<ReturnType<typeof openTab>>
const status = (tab: Tab) => tab.status()
const notices = (tab: Tab) => tab.notices().map((notice) => notice.text)

/** A browser that keeps a flow, and a way to let its database wait. */
async function keeping(text: string) {
  const fake = fakeBrowser()
  const first = await openTab(fake.tab())
  await first.open('kept', text)
  await first.device.saveNow()
  first.end()
  let answer = () => {}
  const { browser } = fake
  browser.opening = new Promise((resolve) => {
    answer = resolve
  })
  return { ...fake, answer: () => answer() }
}

describe('a database that doesn’t answer', () => {
  it('doesn’t keep the app from starting, which says so', async () => {
    const { tab } = await keeping('# kept\n')
    const opened = await openTab(tab())
    expect(opened.text()).toBe(blank)
    await expect
      .poll(() => status(opened))
      .toEqual({ failed: expect.stringContaining('doesn’t answer') })
    expect(notices(opened)).toEqual([expect.stringContaining('doesn’t answer')])
    opened.type('# new\n')
    expect(await opened.device.saveNow()).toEqual({
      failed: expect.stringContaining('doesn’t answer'),
    })
  })

  it('is joined when it comes: what it keeps is shown where nothing else was begun', async () => {
    const { tab, answer, flows } = await keeping('# kept\n')
    const opened = await openTab(tab())
    answer()
    await expect.poll(opened.text).toBe('# kept\n')
    expect(opened.name()).toBe('kept')
    await expect.poll(() => status(opened)).toHaveProperty('savedAt')
    expect(notices(opened)).toEqual([])
    opened.type('# more\n')
    await opened.device.saveNow()
    expect([...flows.values()].filter(({ name }) => name === 'kept')).toEqual([
      expect.objectContaining({ text: '# more\n# kept\n' }),
    ])
  })

  it('is joined when it comes: what was begun meanwhile is stored beside what it keeps, which is offered', async () => {
    const { tab, answer, flows } = await keeping('# kept\n')
    const opened = await openTab(tab())
    opened.type('# begun\n')
    answer()
    await expect.poll(() => status(opened)).toHaveProperty('savedAt')
    const texts = () => [...flows.values()].map((flow) => flow.text)
    expect(texts()).toEqual(expect.arrayContaining(['# kept\n', `# begun\n${blank}`]))
    expect(opened.text()).toBe(`# begun\n${blank}`)
    const [notice] = opened.device.store.getState().notices
    expect(notice?.text).toContain('“kept”')
    const before = texts().length
    notice?.open?.()
    await expect.poll(() => [opened.name(), opened.text()]).toEqual(['kept', '# kept\n'])
    await opened.device.saveNow()
    opened.page.back()
    await expect.poll(opened.text).toBe(`# begun\n${blank}`)
    expect(texts()).toHaveLength(before)
  })

  it('loses nothing over a reload meanwhile', async () => {
    const { tab, answer, flows } = await keeping('# kept\n')
    const environment = tab()
    const opened = await openTab(environment)
    opened.type('# begun\n')
    opened.end()
    const again = await openTab(environment)
    expect(again.text()).toBe(`# begun\n${blank}`)
    again.type('# more\n')
    answer()
    await expect.poll(() => status(again)).toHaveProperty('savedAt')
    expect([...flows.values()].map((flow) => flow.text)).toEqual(
      expect.arrayContaining(['# kept\n', `# more\n# begun\n${blank}`]),
    )
  })
})

describe('a database of a newer Wireline', () => {
  it('is left alone, which is said; typing goes on, not saved, and survives a reload', async () => {
    const { tab, browser, flows, answer } = await keeping('# kept\n')
    browser.denied = new StorageFailure('VersionError')
    answer()
    const environment = tab()
    const opened = await openTab(environment)
    await expect.poll(() => notices(opened)).toEqual([expect.stringContaining('newer Wireline')])
    const before = JSON.stringify([...flows])
    opened.type('# begun\n')
    expect(await opened.device.saveNow()).toEqual({
      failed: expect.stringContaining('newer Wireline'),
    })
    opened.end()
    const again = await openTab(environment)
    expect(again.text()).toBe(`# begun\n${blank}`)
    expect(JSON.stringify([...flows])).toBe(before)
    again.end()
    // The newer one finds it.
    browser.denied = undefined
    const newer = await openTab(tab())
    await expect
      .poll(() => [...flows.values()].map((flow) => flow.text))
      .toEqual(expect.arrayContaining(['# kept\n', `# begun\n${blank}`]))
    newer.end()
  })
})

describe('a database that is lost', () => {
  it('is called not saved until it is there again and has everything', async () => {
    const { tab, browser, flows } = fakeBrowser()
    const opened = await openTab(tab())
    opened.type('# one\n')
    await opened.device.saveNow()
    let come = () => {}
    browser.opening = new Promise((resolve) => {
      come = resolve
    })
    browser.lose()
    await expect
      .poll(() => status(opened))
      .toEqual({ failed: expect.stringContaining('opening it again') })
    opened.type('# two\n')
    expect(await opened.device.saveNow()).toHaveProperty('failed')
    // Whoever deleted it took the flow with it.
    flows.clear()
    come()
    await expect.poll(() => status(opened)).toHaveProperty('savedAt')
    expect([...flows.values()].map(({ name, text }) => [name, text])).toEqual([
      ['untitled', opened.text()],
    ])
  })

  it('stays lost, in words, where a newer Wireline has taken it', async () => {
    const { tab, browser } = fakeBrowser()
    const opened = await openTab(tab())
    opened.type('# one\n')
    await opened.device.saveNow()
    browser.denied = new StorageFailure('VersionError')
    browser.lose()
    await expect
      .poll(() => status(opened))
      .toEqual({ failed: expect.stringContaining('newer Wireline') })
    expect(notices(opened)).toEqual([expect.stringContaining('reload the page')])
  })

  it('is opened again as often as it takes', async () => {
    const { tab, browser } = fakeBrowser()
    const opened = await openTab(tab())
    opened.type('# one\n')
    browser.denied = new DOMException('disk', 'UnknownError')
    browser.lose()
    await expect.poll(() => status(opened)).toHaveProperty('failed')
    browser.denied = undefined
    await expect.poll(() => status(opened)).toHaveProperty('savedAt')
  })
})
