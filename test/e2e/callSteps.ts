import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'

/** A phone, as Playwright is told of one. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** The pane in which a call is played. */
export const pane = (page: Page) => page.locator('[data-pane="call"]')

/** What has been heard so far. */
export const heard = (page: Page) => page.locator('[data-heard]').allInnerTexts()

/** The height of the lowest button in the pane, in pixels. */
export async function lowestButton(page: Page): Promise<number> {
  const heights = await pane(page)
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height))
  return Math.min(...heights)
}

/** The template of a menu, open as a flow of its own. */
export async function openMenu(page: Page, press: 'click' | 'tap' = 'click'): Promise<void> {
  await page
    .getByRole('button', { name: /template/i })
    .first()
    [press]()
  await page.getByText('Phone menu with retries')[press]()
  await page.getByRole('button', { name: 'Use this template' })[press]()
  await page.locator('[data-step="prompt"]').waitFor()
}

/** Once something has come so near to the left edge, which takes some frames. */
export async function hasComeInSight(card: Locator, most: number): Promise<void> {
  await card.waitFor()
  const isInSight = async () => {
    const { x = -1 } = (await card.boundingBox()) ?? {}
    return x > 0 && x < most
  }
  await expect.poll(isInSight).toBe(true)
}
