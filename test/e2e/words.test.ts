import { expect, test } from 'vitest'
import { axeViolations, copied, openApp, openText, runCommand, withBrowser } from './app.ts'

withBrowser()

const text = `version: 1.0.0
sections:
  main:
    - play: say:Hello # greeting
    - answer: {}
`
const words = '[name="words-name"]'

test('what a card says is changed on the card, by double click and by command', async () => {
  const { page } = await openApp()
  await openText(page, 'words.yaml', text)
  const card = page.locator('[data-step="play"]')
  await card.dblclick()
  await expect.poll(() => page.locator(words).inputValue()).toBe('Hello')
  expect(await axeViolations(page)).toEqual([])
  await page.locator(words).fill('Good day')
  await page.keyboard.press('Enter')
  expect(await copied(page, 'Copy YAML')).toBe(text.replace('Hello', 'Good day'))
  await card.click()
  await page.keyboard.press('Control+z')
  expect(await copied(page, 'Copy YAML')).toBe(text)

  await card.click()
  await runCommand(page, 'change the words')
  await page.locator(words).fill('Bye')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator(words).count()).toBe(0)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-step')))
    .toBe('play')
  expect(await copied(page, 'Copy YAML')).toBe(text)
})

test('a double click on any other card leads to its form', async () => {
  const { page } = await openApp()
  await openText(page, 'words.yaml', text)
  await page.locator('[data-step="answer"]').dblclick()
  await expect
    .poll(() =>
      page.evaluate(() =>
        document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'),
      ),
    )
    .toBe('inspector')
})
