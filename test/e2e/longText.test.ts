import { expect, test } from 'vitest'
import { bigFlow } from '../bench/bigFlow.ts'
import { openApp, openText, runCommand, withBrowser } from './app.ts'

withBrowser({ computesMuch: true })

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

test('while a long text is converted that is said, the page goes on, and Cancel leaves all as it was', async () => {
  const { page } = await openApp()
  await openText(page, 'long.yaml', bigFlow(10_000))
  await page.locator('[data-step="hangup"], [data-step="answer"]').first().waitFor()
  const problems = page.getByRole('button', { name: /show the list/ })
  await expect.poll(() => problems.getAttribute('aria-busy'), { timeout: 60_000 }).toBe('false')
  const convert = async () => {
    await runCommand(page, 'Convert to JSON')
    await page.getByText('Converting to JSON …').first().waitFor()
  }
  await convert()
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect.poll(() => page.getByRole('button', { name: 'Cancel', exact: true }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true)
  await convert()
  await page
    .getByText(/^Converted to JSON/)
    .first()
    .waitFor({ timeout: 60_000 })
  // What was cancelled came to nothing: one undo step, which leads back to the text as it was opened.
  await page.keyboard.press('Control+z')
  await page.getByText('Undone: Convert to JSON').first().waitFor()
  await page.getByRole('tab', { name: 'JSON' }).waitFor()
}, 120_000)
