import { describe, expect, it } from 'vitest'
import { fakeBrowser } from './fakeEnvironment.ts'
import { openTab } from './openTab.ts'

const flow = 'sections:\n  main:\n    - hangup\n'
const three = 'scenarios:\n  - name: one\n  - name: two\n  - name: three\n'

/** A browser that keeps a flow with three scenarios, and a tab that has it open. */
async function kept({ deaf = false } = {}) {
  const fake = fakeBrowser()
  const first = await openTab(fake.tab({ deaf }))
  const id = await first.open('mine', flow)
  first.setScenarios(three)
  await first.device.saveNow()
  const stored = () =>
    [...fake.flows.values()].map(({ name, text, scenarios }) => [name, text, scenarios])
  return { ...fake, first, id, stored }
}

describe('the scenarios of a flow', () => {
  it('are saved by themselves, and are there again after a reload', async () => {
    const { tab, flows } = fakeBrowser()
    const opened = await openTab(tab())
    await opened.open('mine', flow)
    await opened.device.saveNow()
    opened.setScenarios(three)
    expect(opened.status()).toBe('saving')
    await expect.poll(() => [...flows.values()].map(({ scenarios }) => scenarios)).toEqual([three])
    await expect.poll(opened.status).toHaveProperty('savedAt')
    opened.end()
    const again = await openTab(tab())
    expect([again.text(), again.scenarios()]).toEqual([flow, three])
  })

  it('are each flow’s own, also while it isn’t shown', async () => {
    const { first, id, stored } = await kept()
    await first.open('other', 'sections: {}\n')
    expect(first.scenarios()).toBe('')
    await first.flows.go(id)
    expect(first.scenarios()).toBe(three)
    await first.device.saveNow()
    expect(stored()).toContainEqual(['other', 'sections: {}\n', ''])
  })

  it('begin with those that a flow is opened with', async () => {
    const { tab, flows } = fakeBrowser()
    const opened = await openTab(tab())
    await opened.flows.open({ name: 'mine', text: flow, scenarios: three }, 'Opened mine')
    expect(opened.scenarios()).toBe(three)
    await opened.device.saveNow()
    expect([...flows.values()].map(({ scenarios }) => scenarios)).toEqual([three])
  })

  it('make a new flow one that is kept', async () => {
    const { tab, flows } = fakeBrowser()
    const opened = await openTab(tab())
    opened.setScenarios(three)
    await opened.device.saveNow()
    expect([...flows.values()].map(({ scenarios }) => scenarios)).toEqual([three])
  })

  it('lose nothing when the tab dies before the database has them', async () => {
    const { browser, first, tab, stored, local } = await kept()
    browser.writing = new Promise(() => {})
    first.setScenarios(`${three}# more\n`)
    void first.device.saveNow()
    first.end()
    browser.writing = Promise.resolve()
    const again = await openTab(tab())
    expect(again.scenarios()).toBe(`${three}# more\n`)
    expect(stored()).toEqual([['mine', flow, `${three}# more\n`]])
    expect(local.size).toBe(0)
  })

  it('are called not saved while there is no room, and saved once there is', async () => {
    const { browser, first } = await kept()
    browser.failure = new DOMException('full', 'QuotaExceededError')
    first.setScenarios('scenarios: []\n')
    expect(await first.device.saveNow()).toEqual({ failed: expect.stringContaining('no room') })
    browser.failure = undefined
    await expect.poll(first.status).toHaveProperty('savedAt')
  })

  it('are kept by a tab without a database, and survive its reload', async () => {
    const { tab, browser } = fakeBrowser()
    browser.denied = new DOMException('no', 'SecurityError')
    const first = await openTab(tab())
    first.setScenarios(three)
    await first.device.saveNow()
    first.end()
    const again = await openTab(tab())
    expect(again.scenarios()).toBe(three)
    expect((await again.library.list()).map(({ scenarios }) => scenarios)).toEqual([three])
  })

  it('stay when the flow is renamed, and go and come back with it', async () => {
    const { first, id, stored } = await kept()
    await first.open('other', 'sections: {}\n')
    await first.library.rename(id, 'ours')
    await first.device.saveNow()
    const back = await first.library.remove(id)
    expect(stored()).toEqual([['other', 'sections: {}\n', '']])
    expect(await back()).toBe(true)
    expect(stored()).toContainEqual(['ours', flow, three])
  })

  it('are listed with their flows, also before they are stored', async () => {
    const { first, browser } = await kept()
    browser.writing = new Promise(() => {})
    first.setScenarios('scenarios: []\n')
    const listed = await first.library.list()
    expect(listed.map(({ scenarios }) => scenarios)).toEqual(['scenarios: []\n'])
  })
})

describe('the scenarios of a flow in two tabs', () => {
  it('are seen in both, whichever changes them', async () => {
    const { first, tab } = await kept()
    const second = await openTab(tab())
    expect(second.scenarios()).toBe(three)
    first.setScenarios(three.replace('one', 'first'))
    await first.device.saveNow()
    await expect.poll(second.scenarios).toBe(three.replace('one', 'first'))
    expect(second.status()).toHaveProperty('savedAt')
  })

  it('are brought together where both changed other ones, with what both changed of the flow', async () => {
    const { first, tab, stored } = await kept({ deaf: true })
    const second = await openTab(tab())
    second.setScenarios(three.replace('three', 'last'))
    second.type('# second\n')
    await second.device.saveNow()
    first.setScenarios(three.replace('one', 'first'))
    await first.device.saveNow()
    const both = three.replace('three', 'last').replace('one', 'first')
    expect(stored()).toEqual([['mine', `# second\n${flow}`, both]])
    expect([first.text(), first.scenarios()]).toEqual([`# second\n${flow}`, both])
    await expect.poll(second.scenarios).toBe(both)
  })

  it('are both kept where the same one was changed: one goes to a copy with its flow', async () => {
    const { first, tab, stored } = await kept({ deaf: true })
    const second = await openTab(tab())
    second.setScenarios(three.replace('two', 'zwei'))
    await second.device.saveNow()
    first.setScenarios(three.replace('two', 'deux'))
    await first.device.saveNow()
    expect(stored()).toEqual([
      ['mine', flow, three.replace('two', 'zwei')],
      ['mine copy', flow, three.replace('two', 'deux')],
    ])
    await expect.poll(() => first.notices().map(({ text }) => text)).toHaveLength(1)
  })
})
