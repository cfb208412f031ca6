import { expect, test } from 'vitest'
import { copied, openApp, openText, withBrowser } from './app.ts'
import { smallText } from './texts.ts'

withBrowser()

test('a reload loses nothing, not even the last key', async () => {
  const { page } = await openApp()
  await page.locator('[data-palette="stream"]').click()
  await page.locator('[name="url"]').fill('wss://example.com/audio-stream')
  await page.reload()
  await expect.poll(() => page.locator('[data-step="stream"]').count()).toBe(1)
  expect(await copied(page, 'Copy YAML')).toBe(smallText)
})

test('a closed tab is found again in a new one', async () => {
  const { page, context } = await openApp()
  await page.locator('[data-palette="stream"]').click()
  await page.locator('[name="url"]').fill('wss://example.com/audio-stream')
  const address = page.url()
  await page.close()
  const next = await context.newPage()
  await next.goto(address)
  await expect.poll(() => next.locator('[data-step="stream"]').count()).toBe(1)
  expect(await copied(next, 'Copy YAML')).toBe(smallText)
})

test('a developer opens a file, changes one field in the form, and gets it back with that one line changed', async () => {
  const { page } = await openApp()
  const text = [
    '# our hotline, do not touch the spacing',
    'version: 1.0.0',
    'sections:',
    '  main:',
    '  - answer:   {}   # picks up',
    '',
    "  - stream: {url: 'wss://old.example.com/audio', name: keep}",
    '  - unheard_of:',
    '      strange:   "value"',
    '  - hangup',
    '',
  ].join('\r\n')
  await openText(page, 'hotline.yaml', text)
  await page.locator('[data-step="stream"]').click()
  await page.locator('[name="url"]').fill('wss://new.example.com/audio')
  expect(await copied(page, 'Copy YAML')).toBe(text.replace('wss://old', 'wss://new'))
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download YAML', exact: true }).click()
  expect((await download).suggestedFilename()).toBe('hotline.yaml')
})

test('a second tab with the same flow says so, and neither loses its work silently', async () => {
  const { page, context } = await openApp()
  await page.locator('[data-palette="stream"]').click()
  await page.waitForTimeout(1_000)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect.poll(() => other.locator('[data-step="stream"]').count()).toBe(1)
  await expect.poll(() => other.locator('body').innerText()).toMatch(/another tab/i)
})
