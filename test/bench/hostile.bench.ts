import type { Page } from 'playwright'
import { test } from 'vitest'
import { hostileTexts } from '../e2e/hostileTexts.ts'
import { figureOf, print } from './figures.ts'
import { ready, withBrowser, withPage } from './page.ts'

/** Each takes some seconds, and what is asked is how bad it gets. */
const runs = 5

withBrowser()

for (const [name, textOf] of Object.entries(hostileTexts)) {
  test(`the longest task with ${name}`, async () => {
    const tasks: number[] = []
    for (let run = 0; run < runs; run += 1) {
      await withPage(async (page) => {
        await ready(page)
        tasks.push(await longestUntilQuiet(page, textOf()))
      })
    }
    print(`longest task: ${name}`, figureOf(tasks), '≤ 200')
  })
}

/** Drops the text as a file on the window: the longest task (milliseconds) until it is checked and nothing goes on. */
async function longestUntilQuiet(page: Page, text: string): Promise<number> {
  return await page.evaluate(async (content) => {
    let longest = 0
    let last = performance.now()
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration)
      last = performance.now()
    })
    observer.observe({ entryTypes: ['longtask'] })
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'hostile.yaml', { type: 'text/yaml' }))
    window.dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
    )
    const problems = () => document.querySelector('[aria-label$="show the list"]')
    while (performance.now() - last < 1_500) {
      if (problems()?.getAttribute('aria-busy') === 'true') last = performance.now()
      await new Promise((done) => setTimeout(done, 50))
    }
    observer.disconnect()
    return longest
  }, text)
}
