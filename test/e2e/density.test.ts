import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeViolations, openApp, openText, withBrowser } from './app.ts'

withBrowser()

const words = 'Thank you for calling the support line of Example, where we help you day and night.'

test('what a step does has one line on its card, or two, as one chooses, and stays so', async () => {
  const { page } = await openApp()
  await openText(page, 'flow.yaml', `sections:\n  main:\n    - play: say:${words}\n`)
  const height = () => page.locator('[data-card]').evaluate((card) => card.clientHeight)
  const lines = () =>
    page.locator('[data-card] [dir="auto"]').evaluate((summary) => {
      const { lineHeight } = getComputedStyle(summary)
      return Math.round(summary.clientHeight / Number.parseFloat(lineHeight))
    })
  await page.locator('[data-card]').waitFor()
  const compact = await height()
  expect(await lines()).toBe(1)
  await choose(page, 'roomy')
  await expect.poll(height).toBeGreaterThan(compact)
  expect(await lines()).toBe(2)
  expect(await axeViolations(page)).toEqual([])
  await page.reload()
  await expect.poll(lines).toBe(2)
  await choose(page, 'compact')
  await expect.poll(height).toBe(compact)
})

async function choose(page: Page, cards: string): Promise<void> {
  // By its button, which works from the first moment after a reload.
  await page.getByRole('button', { name: /Search commands/ }).click()
  await page.getByRole('dialog').getByRole('combobox').fill(`${cards} cards`)
  await page.keyboard.press('Enter')
}
