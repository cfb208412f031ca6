import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankFlow as blank } from '../../src/document/blankFlow.ts'
import { fakeBrowser } from '../flows/fakeEnvironment.ts'
import { openTab } from '../flows/openTab.ts'

const notHere = expect.stringContaining('isn’t on this device')

async function opened() {
  const fake = fakeBrowser()
  const tab = fake.tab()
  const one = await openTab(tab)
  const stored = () => [...fake.flows.values()].map(({ name, text }) => [name, text])
  return { ...fake, place: tab, one, stored, ...one, tab: fake.tab }
}

describe('going from flow to flow', () => {
  it('gives each its own address, document and history', async () => {
    const { one, open, text, name, type, flows, page, document } = await opened()
    const a = await open('a', '# a\n')
    expect(page.hash()).toBe(`#/flow/${a}`)
    type('1')
    const b = await open('b', '# b\n')
    expect([name(), text(), page.hash()]).toEqual(['b', '# b\n', `#/flow/${b}`])
    expect(document().undo()).toBeUndefined()
    await flows.go(a)
    expect([name(), text(), page.hash()]).toEqual(['a', '1# a\n', `#/flow/${a}`])
    document().undo()
    expect(text()).toBe('# a\n')
    await one.device.saveNow()
    expect(one.status()).toHaveProperty('savedAt')
  })

  it('follows Back and Forward, to the view of all flows too', async () => {
    const { open, flows, page } = await opened()
    const a = await open('a', '# a\n')
    const b = await open('b', '# b\n')
    flows.home()
    expect([flows.shown(), page.hash()]).toEqual([undefined, '#/'])
    page.back()
    await expect.poll(flows.shown).toBe(b)
    page.back()
    await expect.poll(flows.shown).toBe(a)
    page.forward()
    page.forward()
    await expect.poll(flows.shown).toBeUndefined()
  })

  it('is found again after a reload, by address, and by a new tab', async () => {
    const { open, device, end, place, flows, tab } = await opened()
    const a = await open('a', '# a\n')
    const b = await open('b', '# b\n')
    await flows.go(a)
    await device.saveNow()
    end()
    const again = await openTab(place)
    expect([again.flows.shown(), again.text()]).toEqual([a, '# a\n'])
    const other = tab()
    other.page.setHash(`#/flow/${b}`, false, null)
    expect((await openTab(other)).text()).toBe('# b\n')
    again.end()
    expect((await openTab(tab())).flows.shown()).toBe(b)
  })

  it('keeps no new flow that nothing was done in, but shows it again after a reload', async () => {
    const { open, place, end, one, stored, page } = await opened()
    const id = one.flows.shown()
    expect(page.hash()).toBe(`#/flow/${id}`)
    end()
    const again = await openTab(place)
    expect([again.flows.shown(), again.text()]).toEqual([id, blank])
    await again.open('untitled', blank)
    await again.open('a', '# a\n')
    await again.device.saveNow()
    expect(stored()).toEqual([['a', '# a\n']])
    // Nothing was left that Back could lead to.
    again.page.back()
    expect(again.name()).toBe('a')
    expect(open).toBeDefined()
  })

  it('says that there is no flow where an address leads nowhere, and shows all', async () => {
    const { tab, open, device } = await opened()
    await open('a', '# a\n')
    await device.saveNow()
    const other = tab()
    other.page.setHash('#/flow/none', false, null)
    const there = await openTab(other)
    expect([there.flows.shown(), there.page.hash()]).toEqual([undefined, '#/'])
    expect(there.page.said).toEqual([notHere])
  })

  it('says so too where a flow was deleted since, also by Back', async () => {
    const { open, library, page, flows } = await opened()
    const a = await open('a', '# a\n')
    await open('b', '# b\n')
    const undo = await library.remove(a)
    page.back()
    await expect.poll(flows.shown).toBeUndefined()
    await expect.poll(() => page.said).toContainEqual(notHere)
    expect(await undo()).toBe(true)
    await flows.go(a)
    expect(flows.shown()).toBe(a)
  })

  it('shows what was asked for last, whatever comes first', async () => {
    const { open, flows, text } = await opened()
    const a = await open('a', '# a\n')
    const b = await open('b', '# b\n')
    await open('c', '# c\n')
    const going = flows.go(a)
    await Promise.all([going, flows.go(b)])
    expect(text()).toBe('# b\n')
    const late = flows.go(a)
    flows.home()
    await late
    expect(flows.shown()).toBeUndefined()
  })
})

describe('all flows', () => {
  it('are listed with what isn’t stored yet, the one changed last first, and damaged ones', async () => {
    const { open, library, damage, type } = await opened()
    damage('broken', { text: 7 })
    await open('a', '# a\n')
    await open('b', '# b\n')
    type('1')
    const listed = await library.list()
    expect(listed.map(({ name, text }) => [name, text])).toEqual([
      ['b', '1# b\n'],
      ['a', '# a\n'],
      ['Damaged flow', undefined],
    ])
  })

  it('are renamed, open or not', async () => {
    const { tab, open, library, device, name, stored } = await opened()
    const a = await open('a', '# a\n')
    await library.rename(a, 'A')
    expect(name()).toBe('A')
    await device.saveNow()
    const other = await openTab(tab())
    const b = await other.library.add({ name: 'b', text: '# b\n' })
    await library.rename(b, 'B')
    await expect
      .poll(() =>
        stored()
          .map(([title]) => title)
          .sort(),
      )
      .toEqual(['A', 'B'])
  })

  it('are deleted, with what was typed last, and come back as they were', async () => {
    const { open, library, type, flows, stored, page } = await opened()
    const a = await open('a', '# a\n')
    type('1')
    const undo = await library.remove(a)
    expect([flows.shown(), page.hash(), stored()]).toEqual([undefined, '#/', []])
    expect(await undo()).toBe(true)
    expect(stored()).toEqual([['a', '1# a\n']])
  })

  it('tell who listens of each change, in any tab', async () => {
    const { open, library, device, tab } = await opened()
    let told = 0
    library.listen(() => {
      told += 1
    })
    await open('a', '# a\n')
    await device.saveNow()
    expect(told).toBe(1)
    const other = await openTab(tab())
    await other.library.add({ name: 'b', text: '' })
    await expect.poll(() => told).toBe(2)
  })
})

it('any order of opening, going, typing, undo, Back, reloads and crashes keeps each flow in its place', async () => {
  const deed = fc.record({
    kind: fc.constantFrom(
      ...['type', 'type', 'open', 'new', 'go', 'undo', 'redo', 'back', 'forward', 'home'],
      ...['save', 'wait', 'reload', 'crash', 'rename'],
    ),
    which: fc.nat(20),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
      const { tab: newTab, flows } = fakeBrowser()
      const place = newTab()
      let tab = await openTab(place)
      let word = 0
      /** Each flow’s name and text as they were on the screen last, by its id. */
      const seen = new Map<string, string>()
      const moment = () => new Promise((resolve) => setTimeout(resolve, 1))
      for (const { kind, which } of deeds) {
        const isHome = tab.flows.shown() === undefined
        if (kind === 'open') await tab.open(`flow ${++word}`, `w${word}\n`)
        else if (kind === 'new') await tab.open('untitled', blank)
        else if (kind === 'home') tab.flows.home()
        else if (kind === 'go') {
          const id = [...seen.keys()][which % Math.max(1, seen.size)]
          if (id !== undefined) await tab.flows.go(id)
        } else if (kind === 'back') {
          tab.page.back()
          await moment()
        } else if (kind === 'forward') {
          tab.page.forward()
          await moment()
        } else if (kind === 'save') await tab.device.saveNow()
        else if (kind === 'wait') await moment()
        else if (kind === 'reload' || kind === 'crash') {
          if (kind === 'reload') place.hide()
          const before = [tab.flows.shown(), isHome ? '' : tab.text()]
          tab.end()
          tab = await openTab(place)
          expect([tab.flows.shown(), isHome ? '' : tab.text()]).toEqual(before)
        } else if (!isHome) {
          if (kind === 'type') tab.type(`w${++word}.`)
          else if (kind === 'rename') tab.document().rename(`name ${++word}`)
          else tab.document()[kind === 'undo' ? 'undo' : 'redo']()
        }
        const id = tab.flows.shown()
        const { flow } = tab.workspace.store.getState()
        if (id !== undefined && flow?.keeper.isTouched)
          seen.set(id, JSON.stringify([tab.name(), tab.text()]))
      }
      await moment()
      await tab.device.saveNow()
      const stored = [...flows.entries()].map(([id, { name, text }]) => [
        id,
        JSON.stringify([name, text]),
      ])
      expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(seen))
      tab.end()
    }),
    { numRuns: process.env.LONG === undefined ? 60 : 2_000 },
  )
})
