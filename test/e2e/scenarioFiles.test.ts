import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import {
  atRest,
  axeViolations,
  downloaded,
  dropText,
  openApp,
  openExport,
  picture,
  runCommand,
  withBrowser,
} from './app.ts'

withBrowser()

const swml = 'version: 1.0.0\nsections:\n  main:\n    - answer: {}\n    - hangup: {}\n'
const scenarios =
  '# of the night\nscenarios:\n  - name: It is hung up\n    expect: { ends: hangup }\n  - name: The caller hangs up\n    answers:\n      - { before: main > hangup, hangup: true }\n'

const flow = (page: Page, name: string) => page.getByRole('treeitem', { name })
const told = (page: Page, words: string | RegExp) => page.getByText(words).first()

/** A page with the flow and its two scenarios, both dropped one after the other. */
async function withScenarios(options?: Parameters<typeof openApp>[0]) {
  const app = await openApp(options)
  await dropText(app.page, 'night.yaml', swml)
  await told(app.page, 'Opened night').waitFor()
  await dropText(app.page, 'night.scenarios.yaml', scenarios)
  await told(app.page, 'Added 2 scenarios to night').waitFor()
  return app
}

/** What the export gives as the flow’s scenarios; undefined where it offers none. */
async function exported(page: Page): Promise<string | undefined> {
  const dialog = await openExport(page)
  const button = dialog.getByRole('button', { name: 'Download scenarios' })
  if (await button.isHidden()) {
    await page.keyboard.press('Escape')
    return undefined
  }
  await dialog.getByText('Scenarios (2), exactly as written').waitFor()
  const download = await downloaded(page, () => button.click())
  expect(download.suggestedFilename()).toBe('night.scenarios.yaml')
  return readFileSync(await download.path(), 'utf8')
}

test('scenarios that are dropped stay with their flow: after a reload, in the export, and with Undo', async () => {
  const { page } = await withScenarios()
  await page.getByText('Saved').first().waitFor()
  await page.reload()
  await flow(page, 'Answer the call').first().waitFor()
  expect(await exported(page)).toBe(scenarios)
  const dialog = await openExport(page)
  await atRest(page)
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'scenarios-export')
  await dialog.getByRole('button', { name: 'Copy scenarios' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(scenarios)
  await dropText(page, 'more.scenarios.yaml', 'scenarios:\n  - name: One more\n')
  await told(page, 'Added 1 scenario to night').waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  expect(await exported(page)).toBe(scenarios)
})

test('scenarios are in the archive of all flows, and come with it into another browser', async () => {
  const { page } = await withScenarios()
  const download = await downloaded(page, () => runCommand(page, 'Export all'))
  const archive = readFileSync(await download.path())
  const files = unzipSync(new Uint8Array(archive))
  expect(strFromU8(files['night.scenarios.yaml'] ?? new Uint8Array())).toBe(scenarios)
  const { page: there } = await openApp({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  })
  const [chooser] = await Promise.all([
    there.waitForEvent('filechooser'),
    runCommand(there, 'Import all…'),
  ])
  await chooser.setFiles({ name: 'flows.zip', mimeType: 'application/zip', buffer: archive })
  const dialog = there.getByRole('dialog', { name: 'Import flows.zip' })
  await dialog.getByText('scenarios come along.').waitFor()
  await dialog.getByRole('button', { name: 'Import 1 flow' }).click()
  await told(there, 'Imported 1 flow').waitFor()
  await atRest(there)
  await runCommand(there, 'Export…')
  const exporting = there.getByRole('dialog', { name: 'Export', exact: true })
  const button = exporting.getByRole('button', { name: 'Download scenarios' })
  await button.waitFor()
  await atRest(there)
  await picture(there, 'scenarios-export-phone-dark')
  const again = await downloaded(there, () => button.click())
  expect(readFileSync(await again.path(), 'utf8')).toBe(scenarios)
})

test('a file of scenarios is no broken flow, whatever it is called, and two tabs have the same', async () => {
  const { page, context } = await withScenarios()
  await dropText(page, 'tests.yaml', 'scenarios:\n  - name: One more\n')
  await told(page, 'Added 1 scenario to night').waitFor()
  await page.getByText('Saved').first().waitFor()
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  const other = await context.newPage()
  await other.goto(page.url())
  await flow(other, 'Answer the call').first().waitFor()
  expect(await exported(other)).toBe(scenarios)
  await dropText(other, 'other.scenarios.yaml', 'scenarios:\n  - name: Elsewhere\n')
  await told(other, 'Added 1 scenario to night').waitFor()
  await other.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(() => exported(page)).toBe(scenarios)
})
