import { expect, test } from 'vitest'
import {
  atRest,
  axeViolations,
  copied,
  dropText,
  openApp,
  picture,
  runCommand,
  withBrowser,
} from './app.ts'
import { themes } from './scope.ts'
import { smallText } from './texts.ts'

withBrowser()

const dialogOf = (page: Parameters<typeof atRest>[0]) =>
  page.getByRole('dialog', { name: 'Settings', exact: true })

test('settings are found by the gear and in the palette, apply at once, and last', async () => {
  const { page } = await openApp()
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  const dialog = dialogOf(page)
  await dialog.getByRole('radio', { name: 'Dark' }).check({ force: true })
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await dialog.getByRole('switch', { name: 'Minimap' }).uncheck({ force: true })
  await dialog.getByRole('radio', { name: 'Outline' }).check({ force: true })
  await page.locator('[data-pane="outline"]').waitFor()
  // By keys alone, too: arrows choose within a row.
  await dialog.getByRole('radio', { name: 'Split' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => page.locator('[data-pane="source"]').count()).toBe(0)
  await atRest(page)
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.reload()
  await page.locator('[data-pane="outline"]').waitFor()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await runCommand(page, 'Settings')
  await dialog.waitFor()
  expect(await dialog.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true)
  expect(await dialog.getByRole('switch', { name: 'Minimap' }).isChecked()).toBe(false)
})

test.each([
  ['wide', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
  ['narrow', { width: 320, height: 640 }],
])('settings and erasing look right, in both themes: %s', async (name, viewport) => {
  const { page } = await openApp({ viewport, hasTouch: name === 'phone' })
  for (const theme of themes('dark')) {
    await page.emulateMedia({ colorScheme: theme })
    await runCommand(page, 'Settings')
    await dialogOf(page).waitFor()
    await atRest(page)
    expect(await axeViolations(page)).toEqual([])
    const isWithin = await page.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    )
    expect(isWithin).toBe(true)
    await picture(page, `settings-${name}-${theme}`)
    await dialogOf(page).getByRole('button', { name: 'Erase everything…' }).click()
    const erase = page.getByRole('dialog', { name: 'Erase everything on this device?' })
    await erase.waitFor()
    await atRest(page)
    expect(await axeViolations(page)).toEqual([])
    await picture(page, `erase-${name}-${theme}`)
    await page.keyboard.press('Escape')
  }
})

test('shortcuts of a single character can be turned off, and Ctrl still works', async () => {
  const { page } = await openApp()
  await runCommand(page, 'Settings')
  const dialog = dialogOf(page)
  await dialog
    .getByRole('switch', { name: 'Shortcuts of a single character' })
    .uncheck({ force: true })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.locator('[data-pane="canvas"]').click({ position: { x: 300, y: 300 } })
  await page.keyboard.press('?')
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Do something, add a step, or go to one').waitFor()
  expect(await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).count()).toBe(0)
})

test('screen readers can be told less: refusals and messages, not every change', async () => {
  const { page } = await openApp()
  await runCommand(page, 'Settings')
  await dialogOf(page).getByRole('radio', { name: 'Messages only' }).check({ force: true })
  await page.keyboard.press('Escape')
  await page.locator('[data-palette="stream"]').click()
  await page.locator('[data-step="stream"]').waitFor()
  await page.locator('[data-step="stream"]').press('Alt+ArrowUp')
  const live = page.locator('[data-live]')
  await expect.poll(() => live.textContent()).toMatch(/Already first/)
  await page.keyboard.press('Delete')
  await expect.poll(() => live.textContent()).toMatch(/Deleted/)
})

test('erasing asks once, offers the flow, and leaves nothing, in another tab neither', async () => {
  const { page, context } = await openApp({ serviceWorkers: 'allow' })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await dropText(page, 'first.yaml', smallText)
  await page.locator('[data-step="stream"]').waitFor()
  await page
    .getByText(/Saved on this device/)
    .first()
    .waitFor()
  const other = await context.newPage()
  await other.goto(page.url())
  await other.locator('[data-step="stream"]').waitFor()

  await runCommand(page, 'Erase everything')
  const dialog = page.getByRole('dialog', { name: 'Erase everything on this device?' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /first$/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.(yaml|zip)$/)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.locator('[data-step="stream"]').waitFor()

  await runCommand(page, 'Erase everything')
  await Promise.all([
    page.waitForEvent('load'),
    other.waitForEvent('load'),
    dialog.getByRole('button', { name: 'Erase everything' }).click(),
  ])
  for (const each of [page, other]) {
    await each.locator('[data-palette="stream"]').waitFor()
    expect(await each.locator('[data-step="stream"]').count()).toBe(0)
  }
  await page.locator('[data-palette="answer"]').click()
  expect(await copied(page, 'Copy YAML')).not.toContain('stream')
})

test('what can’t be erased is said, with what to do', async () => {
  const { page } = await openApp()
  await dropText(page, 'first.yaml', smallText)
  await page.locator('[data-step="stream"]').waitFor()
  // As another page of this site would that knows nothing of Wireline.
  await page.evaluate(async () => {
    const request = indexedDB.open('wireline')
    await new Promise((done) => {
      request.onsuccess = done
    })
    Object.assign(window, { held: request.result })
  })
  await runCommand(page, 'Erase everything')
  await page
    .getByRole('dialog', { name: 'Erase everything on this device?' })
    .getByRole('button', { name: 'Erase everything' })
    .click()
  const left = page.getByRole('dialog', { name: 'Not everything could be erased' })
  await left.getByText('flows, versions, files and folders').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'erase-left')
  await page.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close())
  await Promise.all([
    page.waitForEvent('load'),
    left.getByRole('button', { name: 'Try again' }).click(),
  ])
  await page.locator('[data-palette="stream"], [data-pane]').first().waitFor()
  expect(await page.locator('[data-step="stream"]').count()).toBe(0)
})

test('the view of all flows leads to the settings and to erasing, by its menu and its commands', async () => {
  const { page } = await openApp({ at: '#/' })
  await page.locator('[data-template]').first().waitFor()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await dialogOf(page).getByRole('radio', { name: 'Dark' }).check({ force: true })
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.keyboard.press('Escape')
  await runCommand(page, 'Erase everything')
  await page.getByRole('dialog', { name: 'Erase everything on this device?' }).waitFor()
})
