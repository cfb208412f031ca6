import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import {
  atRest,
  axeViolations,
  openApp,
  openText,
  picture,
  runCommand,
  withBrowser,
} from './app.ts'
import { themes } from './scope.ts'

withBrowser()

const before = `version: 1.0.0
sections:
  main:
    - answer: {}
    - play: say:Hello
    - stream:
        url: wss://example.com/audio
    - record: {}
    - hangup: {}
`
const now = before
  .replace('say:Hello', 'say:Welcome')
  .replace('    - record: {}\n', '')
  .replace('    - hangup', '    - stop_stream: {}\n    - hangup')

async function compare(page: Page): Promise<void> {
  await runCommand(page, 'compare with')
  await page.getByRole('textbox', { name: 'SWML to compare with' }).fill(before)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await page.locator('[data-pane="comparison"]').waitFor()
}

for (const colorScheme of themes('light'))
  test(`what was changed since a text is marked, listed and seen in the texts: ${colorScheme}`, async () => {
    const { page } = await openApp({ colorScheme })
    await openText(page, 'now.yaml', now)
    await page.locator('[data-step="stop_stream"]').waitFor()
    await compare(page)
    const panel = page.locator('[data-pane="comparison"]')
    await panel.getByText('Compared with the pasted text: 3 changes').waitFor()
    await expect
      .poll(() => panel.locator('h2').evaluate((h) => h === document.activeElement))
      .toBe(true)
    const marks = () =>
      page
        .locator('[data-card]')
        .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-change')))
    expect(await marks()).toEqual([null, 'changed', null, 'added', null])
    await atRest(page)
    await picture(page, `compare-${colorScheme}-flow`)
    expect(await axeViolations(page)).toEqual([])

    await panel.getByRole('button', { name: 'Added Stop audio stream' }).click()
    await page.locator('[data-step="stop_stream"][data-selected]').waitFor()
    // Undone by a key, it isn't a change any more.
    await page.keyboard.press('Delete')
    await panel.getByText('Compared with the pasted text: 2 changes').waitFor()
    await page.keyboard.press('Control+z')
    await panel.getByText('Compared with the pasted text: 3 changes').waitFor()

    await panel.getByRole('button', { name: 'Compare the texts' }).click()
    const texts = page.locator('[data-compare-text]')
    await expect.poll(() => texts.innerText()).toMatch(/Welcome/)
    expect(await texts.innerText()).toMatch(/Hello/)
    await atRest(page)
    await picture(page, `compare-${colorScheme}-texts`)
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => texts.count()).toBe(0)

    await panel.getByRole('button', { name: 'Stop comparing' }).click()
    await expect.poll(() => panel.count()).toBe(0)
    expect(await marks()).toEqual([null, null, null, null, null])
  })

test('two texts that are not the flow are compared beside it', async () => {
  const { page } = await openApp()
  await openText(page, 'other.yaml', before)
  await page.locator('[data-step="record"]').waitFor()
  await page.getByText(/^Saved on this device/).waitFor()
  await openText(page, 'now.yaml', now)
  await page.locator('[data-step="stop_stream"]').waitFor()
  await runCommand(page, 'compare with')
  const dialog = page.getByRole('dialog')
  const [first, second] = [dialog.getByLabel('Before'), dialog.getByLabel('After')]
  await expect.poll(() => first.locator('option', { hasText: 'other' }).count()).toBe(1)
  await first.selectOption({ label: 'other' })
  await second.selectOption({ label: 'A pasted text' })
  await dialog.getByRole('textbox', { name: 'SWML to compare' }).fill(now)
  await atRest(page)
  await picture(page, 'compare-any-two')
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click()
  await dialog.getByText('3 changes', { exact: true }).waitFor()
  const kinds = await dialog
    .locator('[data-change]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-change')))
  expect(kinds).toEqual(['changed', 'removed', 'added'])
  await atRest(page)
  await picture(page, 'compare-two')
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Compare the texts' }).click()
  await expect.poll(() => page.locator('[data-compare-text]').innerText()).toMatch(/Welcome/)
  expect(await page.locator('[data-pane="comparison"]').count()).toBe(0)
})

test('a text that can’t be read is told where it is asked for, and nothing is opened', async () => {
  const { page } = await openApp()
  await openText(page, 'now.yaml', now)
  await page.locator('[data-step="stop_stream"]').waitFor()
  await runCommand(page, 'compare with')
  const box = page.getByRole('textbox', { name: 'SWML to compare with' })
  await box.fill('sections: [')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await page.getByText('This text can’t be read as SWML').first().waitFor()
  expect(await box.inputValue()).toBe('sections: [')
  expect(await axeViolations(page)).toEqual([])
})
