import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fakeBrowser } from './fakeEnvironment.ts'
import { openTab } from './openTab.ts'

const lines = 'a: 1\nb: 2\nc: 3\n'

/** Two tabs with the same flow of three lines. */
async function twoTabs({ deaf = false } = {}) {
  const fake = fakeBrowser()
  const first = await openTab(fake.tab({ deaf }))
  const id = await first.open('mine', lines)
  await first.device.saveNow()
  const second = await openTab(fake.tab())
  const stored = () => [...fake.flows.values()].map(({ name, text }) => [name, text])
  return { ...fake, first, second, id, stored }
}

type Tab = Awaited<ReturnType<typeof openTab>>

function write(tab: Tab, was: string, now: string) {
  const start = tab.text().indexOf(was)
  tab.document().apply([{ start, end: start + was.length, text: now }], {
    ...{ label: 'Type', origin: 'source' },
  })
}

describe('two tabs with the same flow', () => {
  it('see each other’s changes, of the text and of the name, and undo only their own', async () => {
    const { first, second, stored } = await twoTabs()
    expect(second.text()).toBe(lines)
    write(first, '1', '10')
    await first.device.saveNow()
    await expect.poll(second.text).toBe('a: 10\nb: 2\nc: 3\n')
    write(second, '3', '30')
    second.document().rename('ours')
    await second.device.saveNow()
    await expect.poll(first.text).toBe('a: 10\nb: 2\nc: 30\n')
    expect(first.name()).toBe('ours')
    expect(first.status()).toHaveProperty('savedAt')
    first.document().undo()
    await first.device.saveNow()
    await expect.poll(second.text).toBe('a: 1\nb: 2\nc: 30\n')
    expect(stored()).toEqual([['ours', 'a: 1\nb: 2\nc: 30\n']])
  })

  it('bring together what is typed in both at once, at different lines', async () => {
    const { first, second, stored } = await twoTabs()
    write(first, '1', '10')
    write(second, '3', '30')
    await first.device.saveNow()
    await second.device.saveNow()
    const both = 'a: 10\nb: 2\nc: 30\n'
    expect(second.text()).toBe(both)
    await expect.poll(first.text).toBe(both)
    expect(stored()).toEqual([['mine', both]])
  })

  it('keep both where the same line is changed at once: one goes to a copy, which says so', async () => {
    const { first, second, stored, id } = await twoTabs()
    write(first, '2', 'two')
    write(second, '2', 'zwei')
    await first.device.saveNow()
    await second.device.saveNow()
    expect(stored()).toEqual([
      ['mine', 'a: 1\nb: two\nc: 3\n'],
      ['mine copy', 'a: 1\nb: zwei\nc: 3\n'],
    ])
    expect(second.name()).toBe('mine copy')
    expect(second.page.hash()).toBe(`#/flow/${second.flows.shown()}`)
    expect(second.flows.shown()).not.toBe(id)
    await expect.poll(() => second.notices().map(({ text }) => text)).toHaveLength(1)
    second.notices()[0]?.open?.()
    await expect.poll(second.text).toBe('a: 1\nb: two\nc: 3\n')
    expect(first.name()).toBe('mine')
  })

  it('never overwrite, even where a tab slept and wakes up', async () => {
    const { first, second, stored } = await twoTabs({ deaf: true })
    write(second, '1', '10')
    await second.device.saveNow()
    expect(first.text()).toBe(lines)
    write(first, '3', '30')
    await first.device.saveNow()
    expect(stored()).toEqual([['mine', 'a: 10\nb: 2\nc: 30\n']])
    write(second, '2', 'two')
    await second.device.saveNow()
    first.tab.wake()
    await expect.poll(first.text).toBe('a: 10\nb: two\nc: 30\n')
  })

  it('leave a flow that was deleted in one, and keep what is being changed in the other', async () => {
    const { first, second, stored, flows, id } = await twoTabs()
    await first.library.remove(id)
    expect(first.flows.shown()).toBeUndefined()
    await expect.poll(() => second.flows.shown()).toBeUndefined()
    expect(second.page.said).toContain('This flow was deleted in another tab.')
    expect(flows.size).toBe(0)
    expect(stored()).toEqual([])
  })

  it('bring back what was deleted in one while it was changed in the other', async () => {
    const { first, second, stored, id } = await twoTabs()
    write(second, '1', '10')
    await first.library.remove(id)
    await second.device.saveNow()
    expect(stored()).toEqual([['mine', 'a: 10\nb: 2\nc: 3\n']])
    expect(second.flows.shown()).toBe(id)
  })

  it('recover what a dead one had only in the journal', async () => {
    const { browser, first, tab, stored, local } = await twoTabs()
    browser.writing = new Promise(() => {})
    write(first, '1', '10')
    void first.device.saveNow()
    first.end()
    browser.writing = Promise.resolve()
    const third = await openTab(tab())
    expect(third.text()).toBe('a: 10\nb: 2\nc: 3\n')
    expect(stored()).toEqual([['mine', 'a: 10\nb: 2\nc: 3\n']])
    expect(local.size).toBe(0)
  })

  it('keep both texts where there are no locks and both die', async () => {
    const { browser, first, second, tab, stored } = await twoTabs()
    browser.hasLocks = false
    browser.writing = new Promise(() => {})
    write(first, '2', 'two')
    write(second, '2', 'zwei')
    first.end()
    second.end()
    browser.writing = Promise.resolve()
    await openTab(tab())
    await expect
      .poll(() => stored().map(([, text]) => text))
      .toEqual(expect.arrayContaining(['a: 1\nb: two\nc: 3\n', 'a: 1\nb: zwei\nc: 3\n']))
  })
})

const moment = () => new Promise((resolve) => setTimeout(resolve, 2))

it('two tabs on the same flows lose nothing, whatever is typed, saved, opened, reloaded or crashes', async () => {
  const deed = fc.record({
    tab: fc.constantFrom(0, 1),
    kind: fc.constantFrom(
      ...[
        'type',
        'type',
        'end',
        'scenario',
        'save',
        'wait',
        'open',
        'back',
        'reload',
        'crash',
        'wake',
      ],
    ),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 20 }), fc.boolean(), async (deeds, hasLocks) => {
      const { browser, tab, flows } = fakeBrowser()
      browser.hasLocks = hasLocks
      const places = [tab(), tab({ deaf: true })]
      const tabs = await Promise.all(places.map((place) => openTab(place)))
      const shown = (one: Tab) => one.text() + one.scenarios()
      /** What was on the screen when a tab went away. Only ever added to, by words that come once. */
      const gone: string[] = []
      let word = 0
      for (const { tab: at, kind } of deeds) {
        const [one, place] = [tabs[at], places[at]]
        if (!one || !place) continue
        if (kind === 'type') one.type(`w${++word}.\n`)
        else if (kind === 'end') {
          const end = one.text().length
          const options = { label: 'Type', origin: 'source' } as const
          one.document().apply([{ start: end, end, text: `w${++word}.\n` }], options)
        } else if (kind === 'scenario') one.setScenarios(`w${++word}.\n${one.scenarios()}`)
        else if (kind === 'open') await one.open(`flow ${++word}`, `w${word}.\n`)
        else if (kind === 'back') {
          gone.push(shown(one))
          one.page.back()
          await moment()
        } else if (kind === 'save') await one.device.saveNow()
        else if (kind === 'wake') place.wake()
        else if (kind === 'wait') await moment()
        else {
          if (kind === 'reload') place.hide()
          else await Promise.resolve()
          gone.push(shown(one))
          one.end()
          tabs[at] = await openTab(place)
        }
      }
      for (const one of tabs) {
        gone.push(shown(one))
        one.end()
      }
      const last = await openTab(tab())
      await expect
        .poll(() => {
          const stored = [...flows.values()].map((flow) => flow.text + flow.scenarios)
          const typed = gone.filter((text) => /w\d/.test(text))
          return typed.filter((text) => !stored.some((kept) => hasAll(kept, text)))
        })
        .toEqual([])
      last.end()
    }),
    { numRuns: process.env.LONG === undefined ? 60 : 2_000 },
  )
})

/** Whether a text has every word of another. */
function hasAll(text: string, other: string): boolean {
  const words = new Set(text.match(/w\d+\./g))
  return (other.match(/w\d+\./g) ?? []).every((word) => words.has(word))
}
