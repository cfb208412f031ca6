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
    .getByRole('button', { name: /the first under / })
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
    .getByRole('button', { name: /the first under / })
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

test('a file dropped while a step is about to be added takes the picker away with its flow', async () => {
  const { page } = await openApp()
  const drop = (name: string) =>
    page.evaluate((file) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([`sections:\n  main:\n    - sleep: 1\n`], file))
      const how = { dataTransfer: transfer, bubbles: true, cancelable: true }
      window.dispatchEvent(new DragEvent('drop', how))
    }, name)
  const opened = (name: string) =>
    expect.poll(() => page.getByRole('banner').innerText()).toContain(name)
  const picker = page.getByRole('combobox', { name: /^Search steps to (insert|add)$/ })
  await drop('one.yaml')
  await opened('one')
  await page.locator('[data-step="sleep"]').focus()
  await page.keyboard.press('+')
  await picker.last().waitFor()
  const here = await picker.count()
  await drop('two.yaml')
  await opened('two')
  await expect.poll(() => picker.count()).toBe(here - 1)
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  await page.getByRole('button', { name: 'Add step', exact: true }).click()
  const inOutline = page.locator('[data-pane="outline"]').getByRole('combobox')
  await inOutline.waitFor()
  await drop('three.yaml')
  await opened('three')
  await expect.poll(() => inOutline.count()).toBe(0)
})
