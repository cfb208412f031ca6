import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { bigFlow } from '../bench/bigFlow.ts'
import { openApp, openText, withBrowser } from './app.ts'
import { heapOf } from './heap.ts'
import { isLong } from './scope.ts'

withBrowser({ computesMuch: true })

// How many edits come before the measured ones (until then caches fill), how many are measured, and by how many bytes
// what is kept may have grown for each: what undo needs is some hundred.
const [warm, rounds, limit] = [500, 1_000, 1_000]

// What counts is memory, not time.
// Takes minutes; the same of the document alone, without a page, is in test/document/memory.test.ts each time.
test.runIf(isLong)(
  'edits of a long flow keep what undo needs, and no whole texts',
  async () => {
    const { page, context } = await openApp()
    await openText(page, 'long.yaml', bigFlow(10_000))
    await page.locator('[data-path="sections.main.5"]').waitFor()
    const problems = page.getByRole('button', { name: /show the list/ })
    const session = await context.newCDPSession(page)
    // While the flow is being checked, the problems before and the ones to come are both there.
    const heap = async () => {
      await expect.poll(() => problems.getAttribute('aria-busy'), { timeout: 60_000 }).toBe('false')
      return await heapOf(session)
    }
    await page.locator('[data-step="stream"]').first().click()
    await changeAddress(page, 0, warm)
    const before = await heap()
    await changeAddress(page, warm, warm + rounds)
    const after = await heap()
    expect((after.rest - before.rest) / rounds, 'bytes kept for each edit').toBeLessThan(limit)
    // Parts that needn't be drawn again remember a text before the newest: a few, however many the edits.
    expect(after.wholeTexts, 'texts as long as the flow').toBeLessThanOrEqual(12)
  },
  900_000,
)

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
