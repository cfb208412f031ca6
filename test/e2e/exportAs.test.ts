import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { placeholder } from '../../src/exports/leaveOutSecrets.ts'
import {
  atRest,
  axeViolations,
  downloaded,
  dropText,
  openApp,
  openExport,
  picture,
  withBrowser,
} from './app.ts'
import { some } from './scope.ts'

withBrowser()

const canary = 'kanarienvogel'
const text = `sections:
  main:
    - stream: { url: wss://example.com/audio, authorization_bearer_token: ${canary} }
    - play: { url: "say:Don't hang up!" }
`
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const kinds = (page: Page) => page.getByRole('combobox', { name: 'Copy as', exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Opens the flow on any device. */
async function drop(page: Page): Promise<void> {
  await dropText(page, 'Night line.yaml', text)
}

/** What the button of this name puts on the clipboard. */
async function clipboardAfter(page: Page, name: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await button(page, name).click()
  const read = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(read).not.toBe('')
  return await read()
}

test('someone copies a flow as curl, and the next time with one click, also after a reload', async () => {
  const { page } = await openApp()
  await drop(page)
  await page.locator('[data-step="stream"]').first().waitFor()
  await openExport(page)
  await kinds(page).selectOption({ label: 'curl (create)' })
  await atRest(page)
  await picture(page, 'export-as')
  const script = await clipboardAfter(page, 'Copy as curl (create)')
  const said = page.getByRole('group', { name: 'Notification' })
  await said.getByText('Copied curl (create), without its 1 secret').waitFor()
  expect(JSON.parse(/<<'SWML'\n([\s\S]*)\nSWML\n$/.exec(script)?.[1] ?? '')).toMatchObject({
    name: 'Night line',
    contents: {
      sections: { main: [{ stream: { authorization_bearer_token: placeholder } }, {}] },
    },
  })
  expect(script).not.toContain(canary)
  await openExport(page)
  expect(await clipboardAfter(page, 'Copy as curl (create)')).toBe(script)
  await page.reload()
  await page.locator('[data-step="stream"]').first().waitFor()
  await openExport(page)
  expect(await clipboardAfter(page, 'Copy as curl (create)')).toBe(script)
})

test('a server that was downloaded has no error, and the palette copies as the rest', async () => {
  const { page } = await openApp()
  await drop(page)
  await page.locator('[data-step="stream"]').first().waitFor()
  await openExport(page)
  await kinds(page).selectOption({ label: 'Node.js server' })
  const file = await downloaded(page, () => button(page, 'Download Node.js server').click())
  expect(await file.path()).not.toBe('')
  expect(file.suggestedFilename()).toBe('Night line.server.mjs')
  const code = readFileSync(await file.path(), 'utf8')
  execFileSync(process.execPath, ['--check', '--input-type=module'], { input: code })
  await page.locator('[data-step="stream"]').first().click()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox').fill('copy as markdown')
  await page.keyboard.press('Enter')
  const read = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(read).toContain('# Night line\n\n## main\n\n1. **Start audio stream**')
})

const devices = [
  ['a wide screen', {}],
  ['a low screen', { viewport: { width: 1280, height: 420 } }],
  ['a phone', phone],
] as const

for (const [device, options] of some(devices, 2)) {
  test(`on ${device} all of it can be reached, and no secret is seen`, async () => {
    const { page } = await openApp({ ...options, colorScheme: 'dark' })
    await drop(page)
    await page.locator('[data-step="stream"]').first().waitFor()
    const dialog = await openExport(page)
    for (const option of await kinds(page).locator('option').all()) {
      await kinds(page).selectOption(await option.innerText())
      await atRest(page)
      expect(await axeViolations(page)).toEqual([])
      expect(await dialog.innerText()).not.toContain(canary)
      // It scrolls from top to bottom only.
      expect(await dialog.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0)
      const box = await dialog.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
        page.viewportSize()?.height ?? 0,
      )
    }
    const preview = page.getByRole('region', { name: /^What .* gives$/ })
    await preview.focus()
    await expect
      .poll(() => preview.evaluate((it) => it.getBoundingClientRect().bottom))
      .toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
    await picture(page, `export-as-${device.replaceAll(' ', '-')}`)
  })
}
