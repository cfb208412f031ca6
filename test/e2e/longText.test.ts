import { expect, test } from 'vitest'
import { openApp, openText, withBrowser } from './app.ts'

withBrowser()

const steps = Array.from({ length: 60_000 }, (_, at) => `    - play:\n        url: "say:${at}"\n`)
const long = `version: 1.0.0\nsections:\n  main:\n${steps.join('')}`

test('while a long text is read that is said in words, and Cancel brings back what was there', async () => {
  const { page } = await openApp()
  await openText(page, 'short.yaml', 'sections:\n  main:\n    - answer: {}\n    - hangup: {}\n')
  await page.locator('[data-step="hangup"]').waitFor()
  await openText(page, 'long.yaml', long)
  await page.getByText('Reading 120,004 lines').waitFor()
  expect(await page.getByText('0 steps').count()).toBe(0)
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.locator('[data-step="hangup"]').waitFor()
  await expect.poll(() => page.locator('[data-reading]').count()).toBe(0)
  expect(await page.locator('[data-step]').count()).toBe(2)
})
