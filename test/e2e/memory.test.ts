import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { bigFlow } from '../bench/bigFlow.ts'
import { openApp, openText, withBrowser } from './app.ts'

withBrowser()

const rounds = process.env.LONG === undefined ? 60 : 1_500

// What counts is memory, not time: each whole text held on to would be 1.6 MB.
test('edits of a long flow keep what undo needs, and no whole texts', async () => {
  const { page, context } = await openApp()
  await openText(page, 'long.yaml', bigFlow(10_000))
  await page.locator('[data-path="sections.main.5"]').waitFor()
  const problems = page.getByRole('button', { name: /show the list/ })
  await expect.poll(() => problems.getAttribute('aria-busy'), { timeout: 60_000 }).toBe('false')
  const session = await context.newCDPSession(page)
  const used = async () => {
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return usedSize / 1e6
  }
  await page.locator('[data-step="stream"]').first().click()
  await changeAddress(page, 0, 5)
  const before = await used()
  await changeAddress(page, 5, 65)
  const after = await used()
  expect(after - before, 'MB after 60 edits').toBeLessThan(12)
  await changeAddress(page, 65, 65 + rounds)
  expect((await used()) - after, `MB after ${rounds} more`).toBeLessThan(4)
}, 900_000)

/** Writes other addresses into the form, each an undo step of its own. */
async function changeAddress(page: Page, from: number, to: number): Promise<void> {
  const field = page.locator('[name="url"]')
  const card = page.locator('[data-step="stream"]').first()
  for (let at = from; at < to; at++) {
    await field.fill(`wss://host-${at}.example.com/an-address-longer-than-a-word`)
    await field.press('Tab')
    await expect.poll(() => card.textContent()).toContain(`host-${at}.`)
  }
}
