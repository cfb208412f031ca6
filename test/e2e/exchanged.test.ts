import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { copied, openApp, openText, withBrowser } from './app.ts'
import { some } from './scope.ts'

withBrowser()

const flow = (steps: string) => `version: 1.0.0\nsections:\n  main:\n${steps}`
const first = `${flow('    - answer: {}\n    - hangup: {}\n')}  help:\n    - sleep: 1\n`
const second = flow('    - denoise: {}\n    - hangup: {}\n')

/** What may be open for a flow, and what shows that it is. */
const opened: Record<string, { open: (page: Page) => Promise<void>; seen: string }> = {
  'the menu of a "+"': {
    open: (page) => page.locator('[data-insert]').nth(1).click(),
    seen: '[role="combobox"][aria-label="Search steps to insert"]',
  },
  'the menu of a step': {
    open: (page) => page.locator('[data-step="hangup"]').click({ button: 'right' }),
    seen: '[role="menu"]',
  },
  'the menu of a section': {
    open: (page) => page.getByRole('button', { name: 'Section help: menu' }).click(),
    seen: '[role="menu"]',
  },
  'a question about its steps': {
    open: async (page) => {
      await page.locator('[data-step="hangup"]').click()
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill('Move to')
      await page
        .getByRole('option', { name: /Move to/ })
        .first()
        .click()
    },
    seen: '[role="dialog"]:has-text("Move")',
  },
  'finding a step': { open: (page) => page.keyboard.press('Control+f'), seen: '[role="dialog"]' },
  'adding in the outline': {
    open: async (page) => {
      await page.getByRole('button', { name: 'Outline', exact: true }).click()
      await page.locator('[data-pane="outline"] [role="treeitem"]').nth(1).click()
      await page.keyboard.press('+')
    },
    seen: '[aria-label^="Add a step"][class]:has([role="listbox"])',
  },
}

test.each(some(Object.entries(opened), 3))(
  'a file dropped meanwhile closes %s',
  async (_, { open, seen }) => {
    const { page } = await openApp()
    await openText(page, 'first.yaml', first)
    await page.locator('[data-step="hangup"]').waitFor()
    await open(page)
    await page.locator(seen).first().waitFor()
    await drop(page, 'second.yaml', second)
    await page.locator('[data-pane="canvas"] [data-step="denoise"]').waitFor()
    await expect.poll(() => page.locator(seen).count()).toBe(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    expect(await copied(page, 'Copy YAML')).toBe(second)
  },
)

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([name = '', text = '']) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], name))
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        )
    },
    [name, text],
  )
}
