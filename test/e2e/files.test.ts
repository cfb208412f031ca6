import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import {
  type App,
  atRest,
  axeViolations,
  downloaded,
  openApp,
  openExport,
  picture,
  runCommand,
  withBrowser,
} from './app.ts'
import { choose, comeBack, fileText, withPickers, writeFile } from './filePickers.ts'

withBrowser()

const ivr =
  '\ufeff# My flow\r\nversion: 1.0.0\r\nsections:\r\n  main:\r\n    - answer: {}\r\n    - hangup: {}\r\n'
const other = (method: string) => `version: 1.0.0\nsections:\n  main:\n    - ${method}: {}\n`

async function withFile(app?: Parameters<typeof openApp>[0]): Promise<App> {
  const opened = await openApp({ before: withPickers, ...app })
  const { page } = opened
  await writeFile(page, 'ivr.yaml', ivr)
  await choose(page, 'ivr.yaml')
  await page.getByRole('button', { name: 'Open…', exact: true }).click()
  await inBar(page, 'ivr.yaml').waitFor()
  return opened
}

/** The keys are listened to a moment after the page can be seen. */
async function firstCommand(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Search commands' }).click()
  await page.getByRole('dialog').getByRole('combobox').fill(words)
  await page.keyboard.press('Enter')
}

const inBar = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true })
const flow = (page: Page, name: string) => page.getByRole('treeitem', { name })

async function removeFirstStep(page: Page): Promise<void> {
  await flow(page, 'Answer the call').first().click()
  await page.keyboard.press('Delete')
  await flow(page, 'Answer the call').first().waitFor({ state: 'detached' })
}

const changed = ivr.replace('    - answer: {}\r\n', '')

test('a file is opened, changed and saved: nothing else in it is another byte, also after a reload', async () => {
  const { page } = await withFile()
  await removeFirstStep(page)
  await inBar(page, 'ivr.yaml not in it yet').waitFor()
  expect(await fileText(page, 'ivr.yaml')).toBe(ivr)
  await page.keyboard.press('Control+s')
  await page.getByText('Saved to ivr.yaml').first().waitFor()
  expect(await fileText(page, 'ivr.yaml')).toBe(changed)
  await inBar(page, 'ivr.yaml').waitFor()
  await page.reload()
  await inBar(page, 'ivr.yaml').waitFor()
  await page.keyboard.press('Control+z')
  await runCommand(page, 'Add Hang up')
  await inBar(page, 'ivr.yaml not in it yet').click()
  await page.getByText('Saved to ivr.yaml').first().waitFor()
  expect((await fileText(page, 'ivr.yaml')).startsWith(changed.slice(0, -4))).toBe(true)
})

test('what somebody else writes is noticed and loaded, and undo brings back what was here', async () => {
  const { page } = await withFile()
  await writeFile(page, 'ivr.yaml', other('denoise'))
  await comeBack(page)
  await inBar(page, 'ivr.yaml changed on disk').waitFor()
  await page.getByRole('button', { name: 'Load it' }).click()
  await inBar(page, 'ivr.yaml').waitFor()
  await flow(page, 'Answer the call').first().waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await flow(page, 'Answer the call').first().waitFor()
  await inBar(page, 'ivr.yaml not in it yet').waitFor()
})

test('changed on both sides, nothing is written before one has chosen, and both are kept', async () => {
  const { page } = await withFile()
  await removeFirstStep(page)
  await writeFile(page, 'ivr.yaml', other('denoise'))
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'ivr.yaml was changed on disk' })
  await dialog.waitFor()
  expect(await fileText(page, 'ivr.yaml')).toBe(other('denoise'))
  await atRest(page)
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'files-changed')
  await dialog.getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('heading', { name: /Compared with ivr\.yaml on disk: \d changes/ }).waitFor()
  await inBar(page, 'ivr.yaml changed on disk').click()
  await dialog.getByRole('button', { name: 'Keep both' }).click()
  await page
    .getByText(/is a flow of its own now/)
    .first()
    .waitFor()
  await inBar(page, 'ivr.yaml changed on disk').waitFor({ state: 'detached' })
  await flow(page, 'Hang up').first().waitFor()
  await page.getByRole('button', { name: 'Go there' }).click()
  await inBar(page, 'ivr.yaml').waitFor()
})

test('a flow gets a file from the export, and a file that is gone is told, with the way out', async () => {
  const { page } = await openApp({ before: withPickers })
  await choose(page, 'mine.yaml')
  await (await openExport(page)).getByRole('button', { name: 'Save to file…' }).click()
  await inBar(page, 'mine.yaml').waitFor()
  expect(await fileText(page, 'mine.yaml')).toContain('sections')
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('mine.yaml'))
  await comeBack(page)
  await inBar(page, 'mine.yaml can’t be read').click()
  await page
    .getByText(/“mine\.yaml” isn’t there any more/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Save to file…' }).click()
  await inBar(page, 'mine.yaml').waitFor()
})

test('a folder says what is in it before it is opened, and is not opened twice', async () => {
  const { page } = await openApp({ before: withPickers })
  await writeFile(page, 'calls/main.yaml', other('answer'))
  await writeFile(page, 'calls/menus/night.yaml', other('hangup'))
  await writeFile(page, 'calls/package.json', '{"name":"calls"}')
  await choose(page, 'calls')
  await firstCommand(page, 'Open a folder…')
  const dialog = page.getByRole('dialog', { name: 'Open the folder calls' })
  await dialog.getByText('Adds 2 flows.').waitFor()
  await dialog.getByText('1 file left out').click()
  await atRest(page)
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'files-folder')
  await dialog.getByRole('button', { name: 'Open 2 flows' }).click()
  await page.getByText('Opened 2 flows').first().waitFor()
  const night = page.locator('[data-flow]').filter({ hasText: 'night' })
  await night.getByRole('link').first().click()
  await inBar(page, 'night.yaml').waitFor()
  await runCommand(page, 'Open a folder…')
  await page.getByRole('option', { name: /calls, opened before/ }).click()
  await dialog.getByText('Adds nothing. Leaves 2 that are here already.').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
})

test('all flows go out as one archive, and into another browser, with a way back', async () => {
  const { page } = await withFile()
  const download = await downloaded(page, () => firstCommand(page, 'Export all'))
  expect(download.suggestedFilename()).toBe('wireline-flows.zip')
  const archive = readFileSync(await download.path())
  const { page: there } = await openApp()
  const [chooser] = await Promise.all([
    there.waitForEvent('filechooser'),
    firstCommand(there, 'Import all…'),
  ])
  await chooser.setFiles({ name: 'flows.zip', mimeType: 'application/zip', buffer: archive })
  const dialog = there.getByRole('dialog', { name: 'Import flows.zip' })
  await dialog.getByText('Adds 1 flow.').waitFor()
  await dialog.getByRole('button', { name: 'Import 1 flow' }).click()
  await flow(there, 'Answer the call').first().waitFor()
  await there.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await there.locator('[data-flow]').filter({ hasText: 'ivr' }).waitFor({ state: 'detached' })
})

test('on a phone, and in the dark, what a folder holds can be read and opened by touch', async () => {
  const { page } = await openApp({
    before: withPickers,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
  })
  await writeFile(page, 'calls/main.yaml', other('answer'))
  await writeFile(page, 'calls/a-menu-with-a-rather-long-name-for-the-night.yaml', other('hangup'))
  await choose(page, 'calls')
  await page.getByRole('button', { name: 'Menu', exact: true }).tap()
  await page.getByRole('dialog').getByRole('combobox').fill('Open a folder')
  await page.getByRole('option', { name: /Open a folder/ }).tap()
  await page.getByRole('button', { name: 'Open 2 flows' }).waitFor()
  await atRest(page)
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'files-folder-phone-dark')
  await page.getByRole('button', { name: 'Open 2 flows' }).tap()
  await page.getByText('Opened 2 flows').first().waitFor()
})
