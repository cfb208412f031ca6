import type { Page } from 'playwright'
import { inject, test } from 'vitest'
import { storeFlows, textOf } from '../e2e/storedFlows.ts'
import { figureOf, print } from './figures.ts'
import { withBrowser, withPage } from './page.ts'

const runs = 20
withBrowser()

test('all flows', async () => {
  await withPage(async (page) => {
    await page.goto(`${inject('appUrl')}#/`)
    await homeAt(page)
    const flows = Array.from({ length: 1_000 }, (_, index) => ({
      id: `flow-${index}`,
      name: `Flow ${index}`,
      text: textOf(100, `shop-${index}`),
      changed: Date.now() - index * 3_600_000,
    }))
    await storeFlows(page, flows)
    const times = { home: [0], open: [0], back: [0] }
    for (const each of Object.values(times)) each.pop()
    for (let run = 0; run < runs; run += 1) {
      await page.reload()
      times.home.push(await homeAt(page))
      await page.waitForTimeout(1_000)
      const { open, back } = await thereAndBack(page)
      times.open.push(open)
      times.back.push(back)
    }
    print('1,000 flows of 100 steps: home can be used', figureOf(times.home), '≤ 500')
    print('  from there to a flow of 100 steps', figureOf(times.open), '≤ 300')
    print('  and back', figureOf(times.back))
  })
})

/** Milliseconds from the start of the page to flows that can be opened. */
async function homeAt(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('wireline:home').length > 0)
  return await page.evaluate(() => performance.getEntriesByName('wireline:home')[0]?.startTime ?? 0)
}

/** Milliseconds until the first flow is painted after a click on it, and until the tiles are after the way back. */
async function thereAndBack(page: Page): Promise<{ open: number; back: number }> {
  return await page.evaluate(async () => {
    const painted = async (selector: string) => {
      const from = performance.now()
      while (document.querySelector(selector) === null)
        await new Promise((done) => requestAnimationFrame(done))
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
      return performance.now() - from
    }
    document.querySelector<HTMLElement>('[data-flow] a')?.click()
    const open = await painted('[data-path="sections.main.5"]')
    await new Promise((done) => setTimeout(done, 500))
    history.back()
    return { open, back: await painted('[data-flow]') }
  })
}
