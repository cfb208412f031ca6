import { expect, test } from 'vitest'
import { copied, openApp, picture, withBrowser } from './app.ts'
import { fullJson, fullText, smallJson, smallText } from './texts.ts'

withBrowser()

test('a newcomer draws a stream by mouse and copies exactly the SWML and the JSON', async () => {
  const { page } = await openApp()
  await page.locator('[data-palette="stream"]').dragTo(page.locator('[data-pane="canvas"]'))
  await expect.poll(() => page.locator('[data-step="stream"]').count()).toBe(1)
  await page.locator('[name="url"]').fill('wss://example.com/audio-stream')
  expect(await copied(page, 'Copy YAML')).toBe(smallText)
  expect(await copied(page, 'Copy JSON')).toBe(smallJson)

  await page.locator('[name="name"]').fill('live-transcription')
  await choose(page, 'track', 'both_tracks')
  await page.locator('[name="status_url"]').fill('https://example.com/stream-status')
  await page.getByRole('button', { name: /Add .*parameter/i }).click()
  await page.locator('[name="custom_parameters.0.key"]').fill('customer_tier')
  await page.locator('[name="custom_parameters.0.value"]').fill('gold')
  expect(await copied(page, 'Copy YAML')).toBe(fullText)
  expect(await copied(page, 'Copy JSON')).toBe(fullJson)
  await picture(page, 'mouse-stream')
})

test('fields filled in in any order give the same text', async () => {
  const { page } = await openApp()
  await page.locator('[data-palette="stream"]').click()
  await page.getByRole('button', { name: /Add .*parameter/i }).click()
  await page.locator('[name="custom_parameters.0.value"]').fill('gold')
  await page.locator('[name="custom_parameters.0.key"]').fill('customer_tier')
  await page.locator('[name="status_url"]').fill('https://example.com/stream-status')
  await choose(page, 'track', 'both_tracks')
  await page.locator('[name="url"]').fill('wss://example.com/audio-stream')
  await page.locator('[name="name"]').fill('live-transcription')
  expect(await copied(page, 'Copy YAML')).toBe(fullText)
})

/** A choice is a select or radios; both are native. */
async function choose(page: import('playwright').Page, name: string, value: string): Promise<void> {
  const select = page.locator(`select[name="${name}"]`)
  if ((await select.count()) > 0) await select.selectOption(value)
  else await page.locator(`input[type="radio"][name="${name}"][value="${value}"]`).check()
}
