import { expect, test } from 'vitest'
import { openApp, withBrowser } from './app.ts'

withBrowser()

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('a button of the list of steps pastes, and says what to do where the browser forbids it', async () => {
  const { page, context } = await openApp(phone)
  await page.evaluate(() => navigator.clipboard.writeText('- hangup: {}\n'))
  await page.getByRole('button', { name: 'Add step' }).tap()
  await page.getByRole('button', { name: 'Paste', exact: true }).tap()
  await expect.poll(() => page.locator('[data-step="hangup"]').count()).toBe(1)
  await context.clearPermissions()
  await page.evaluate(() => {
    navigator.clipboard.readText = () => Promise.reject(new DOMException('No', 'NotAllowedError'))
  })
  await page.getByRole('button', { name: 'Add step' }).tap()
  await page.getByRole('button', { name: 'Paste', exact: true }).tap()
  await page.getByText('hold a finger there and paste').first().waitFor()
})
