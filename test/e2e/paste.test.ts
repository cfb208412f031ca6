import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeViolations, copied, openApp, openText, withBrowser } from './app.ts'

withBrowser()

const text = `version: 1.0.0
sections:
  main:
    - cond:
        - when: a == 1
          then: []
    - hangup: {}
  help:
    - answer: {}
`

async function opened(clipboard: string): Promise<Page> {
  const { page } = await openApp()
  await openText(page, 'pastes.yaml', text)
  await page.locator('[data-step="cond"]').waitFor()
  await page.evaluate((written) => navigator.clipboard.writeText(written), clipboard)
  return page
}

test('what is pasted goes where the keyboard is: into an empty branch, a section, behind a card', async () => {
  const page = await opened('- sleep: 1\n')
  await page.locator('[data-step="hangup"]').click()
  await page
    .getByRole('button', { name: /first of this branch/ })
    .first()
    .focus()
  await page.keyboard.press('Control+v')
  await expect.poll(() => copied(page, 'Copy YAML')).toContain('then:\n            - sleep: 1\n')

  await page.evaluate(() => navigator.clipboard.writeText('- sleep: 2\n'))
  await page.locator('[data-kind="section"]', { hasText: 'help' }).click()
  await page.keyboard.press('Control+v')
  await expect.poll(() => copied(page, 'Copy YAML')).toContain('- answer: {}\n    - sleep: 2\n')

  await page.evaluate(() => navigator.clipboard.writeText('- sleep: 3\n'))
  await page.locator('[data-step="answer"]').click()
  await page.keyboard.press('Control+v')
  await expect
    .poll(() => copied(page, 'Copy YAML'))
    .toContain('- answer: {}\n    - sleep: 3\n    - sleep: 2\n')
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Control+z')
  await expect.poll(() => copied(page, 'Copy YAML')).toBe(text)
})

test('the menus of a "+" and of a section paste there', async () => {
  const page = await opened('- sleep: 1\n')
  await page
    .getByRole('button', { name: /first of this branch/ })
    .first()
    .click()
  await page.getByRole('combobox', { name: 'Search steps to insert' }).waitFor()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Paste here' }).click()
  // `copied` empties the clipboard, so only once it has been read.
  await page.locator('[data-step="sleep"]').first().waitFor()
  await expect.poll(() => copied(page, 'Copy YAML')).toContain('then:\n            - sleep: 1\n')
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')

  await page.evaluate(() => navigator.clipboard.writeText('- sleep: 2\n'))
  await page.getByRole('button', { name: 'Section help: menu' }).click()
  await page.getByRole('menuitem', { name: 'Paste' }).click()
  await expect.poll(() => page.locator('[data-step="sleep"]').count()).toBe(2)
  await expect.poll(() => copied(page, 'Copy YAML')).toContain('- answer: {}\n    - sleep: 2\n')
})
