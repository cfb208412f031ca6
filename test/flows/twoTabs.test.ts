import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fakeBrowser } from './fakeEnvironment.ts'
import { openTab } from './openTab.ts'

const moment = () => new Promise((resolve) => setTimeout(resolve, 2))

it('two tabs on the same flows lose nothing, whatever is typed, saved, taken over, reloaded or crashes', async () => {
  const deed = fc.record({
    tab: fc.constantFrom(0, 1),
    kind: fc.constantFrom('type', 'type', 'save', 'wait', 'take over', 'open', 'reload', 'crash'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 20 }), fc.boolean(), async (deeds, hasLocks) => {
      const { browser, tab, flows } = fakeBrowser()
      browser.hasLocks = hasLocks
      const environments = [tab(), tab()]
      const tabs = [await openTab(environments[0] ?? {}), await openTab(environments[1] ?? {})]
      /** What was on the screen when a tab went away. Only ever added to, by words that come once. */
      const gone: string[] = []
      let word = 0
      for (const { tab: at, kind } of deeds) {
        const [one, environment] = [tabs[at], environments[at]]
        if (!one || !environment) continue
        if (kind === 'type') one.type(`w${++word}.\n`)
        else if (kind === 'open') one.open(`flow ${++word}`, `w${word}.\n`)
        else if (kind === 'save') await one.storage.saveNow()
        else if (kind === 'wait') await moment()
        else if (kind === 'take over') {
          // What is shown here before is this tab's own only where it has been changed, and is kept then.
          await one.storage.takeOver()
        } else {
          if (kind === 'reload') environment.hide()
          else await Promise.resolve()
          gone.push(one.text())
          one.storage.dispose()
          tabs[at] = await openTab(environment)
        }
      }
      for (const one of tabs) {
        gone.push(one.text())
        one.storage.dispose()
      }
      const last = await openTab(tab())
      await expect
        .poll(() => {
          const stored = [...flows.values()].map((flow) => flow.text)
          const typed = gone.filter((text) => /w\d/.test(text))
          return typed.filter((text) => !stored.some((kept) => hasAll(kept, text)))
        })
        .toEqual([])
      last.storage.dispose()
    }),
    { numRuns: process.env.LONG === undefined ? 60 : 2_000 },
  )
})

/** Whether a text has every word of another. */
function hasAll(text: string, other: string): boolean {
  const words = new Set(text.match(/w\d+\./g))
  return (other.match(/w\d+\./g) ?? []).every((word) => words.has(word))
}
