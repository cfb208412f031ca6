import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import {
  atRest,
  axeViolations,
  copied,
  downloaded,
  dropText,
  openApp,
  openText,
  picture,
  runCommand,
  withBrowser,
} from './app.ts'
import { themes } from './scope.ts'

withBrowser()

const first = `version: 1.0.0
sections:
  main:
    - answer: {}
    - play: say:Hello
    - stream:
        url: wss://example.com/audio
    - record: {}
    - hangup: {}
`

/** Half a minute without a change, which is done in a moment. */
async function pause(page: Page): Promise<void> {
  await page.clock.fastForward(31_000)
}

async function openVersions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Versions', exact: true }).click()
  await page.getByRole('dialog', { name: 'Versions' }).waitFor()
}

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
}

/** The flow as it was opened, then with another step, each kept; and one more change after that. */
/** How many versions the list has now. */
async function countVersions(page: Page): Promise<number> {
  await openVersions(page)
  const count = await page.locator('[data-version]').count()
  await closeDialog(page)
  return count
}

async function worked(page: Page): Promise<void> {
  await openText(page, 'calls.yaml', first)
  await page.locator('[data-step="record"]').waitFor()
  await page.locator('[data-step="record"]').click()
  await page.locator('[data-palette="stop_stream"]').click()
  await page.locator('[data-step="stop_stream"]').waitFor()
  await pause(page)
  await expect.poll(() => countVersions(page)).toBe(2)
  await page.locator('[data-step="hangup"]').click()
  await page.keyboard.press('Delete')
  await expect.poll(() => page.locator('[data-step="hangup"]').count()).toBe(0)
}

const withClock = { before: (page: Page) => page.clock.install() }

for (const colorScheme of themes('dark'))
  test(`what a flow was is kept, seen, named, compared and brought back: ${colorScheme}`, async () => {
    const { page } = await openApp({ colorScheme, ...withClock })
    await worked(page)
    await openVersions(page)
    const rows = page.locator('[data-version]')
    expect(await rows.allInnerTexts()).toMatchObject([
      expect.stringContaining('Added Stop audio stream'),
      expect.stringContaining('5 steps'),
    ])
    await page.getByText('Removed Hang up').waitFor()

    await rows.nth(1).getByRole('button', { name: 'Name this version…' }).click()
    await page.keyboard.type('As it came')
    await page.keyboard.press('Enter')
    await rows.nth(1).getByText('As it came').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Rename this version…')
    await atRest(page)
    await picture(page, `versions-${colorScheme}`)
    expect(await axeViolations(page)).toEqual([])

    await rows.nth(0).getByRole('button', { name: 'Compare' }).click()
    const panel = page.locator('[data-pane="comparison"]')
    await panel.getByText(/Compared with the version of today, .*: 1 change/).waitFor()
    await panel.getByText('Removed Hang up').waitFor()
    await panel.getByRole('button', { name: 'Stop comparing' }).click()

    const before = await copied(page, 'Copy YAML')
    await openVersions(page)
    await rows.nth(1).getByRole('button', { name: 'Restore' }).click()
    await expect.poll(() => page.locator('[data-step="hangup"]').count()).toBe(1)
    await expect.poll(() => page.locator('[data-step="stop_stream"]').count()).toBe(0)
    expect(await copied(page, 'Copy YAML')).toBe(first)
    // What was there is a version, and one step back.
    await openVersions(page)
    await expect
      .poll(() => rows.first().innerText())
      .toMatch(/Before “Restore the version “As it came””/)
    await closeDialog(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('[data-step="stop_stream"]').count()).toBe(1)
    expect(await copied(page, 'Copy YAML')).toBe(before)
  })

test('versions are there after a reload, and each can be downloaded', async () => {
  const { page } = await openApp(withClock)
  await worked(page)
  await page.reload()
  await page.locator('[data-step="record"]').waitFor()
  await openVersions(page)
  const rows = page.locator('[data-version]')
  // The reload is a moment at which the flow was left.
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(2)
  const button = rows.last().getByRole('button', { name: 'Download' })
  const file = await downloaded(page, () => button.click())
  expect(file.suggestedFilename()).toMatch(/^calls \d{4}-\d\d-\d\d \d{4}\.yaml$/)
})

test('a version is found by keys alone', async () => {
  const { page } = await openApp(withClock)
  await worked(page)
  await runCommand(page, 'versions')
  await page.locator('[data-version]').first().waitFor()
  const compare = page.locator('[data-version]').first().getByRole('button', { name: 'Compare' })
  await compare.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page
    .locator('[data-pane="comparison"]')
    .getByText(/2 changes/)
    .waitFor()
})

test('one step is taken over from a version, and the rest stays', async () => {
  const { page } = await openApp(withClock)
  await worked(page)
  await page.locator('[data-step="play"]').click()
  await page.keyboard.press('Delete')
  await openVersions(page)
  await page.locator('[data-version]').last().getByRole('button', { name: 'Compare' }).click()
  const panel = page.locator('[data-pane="comparison"]')
  await panel.getByText(/: 3 changes/).waitFor()
  const before = await copied(page, 'Copy YAML')
  const row = panel.locator('[data-row="removed"]', { hasText: 'Removed Hang up' })
  await row.getByRole('button', { name: 'Change back' }).click()
  await panel.getByText(/: 2 changes/).waitFor()
  expect(await copied(page, 'Copy YAML')).toBe(
    // Behind the step that it stood behind.
    before.replace('record: {}\n', 'record: {}\n    - hangup: {}\n'),
  )
  await page.getByRole('button', { name: /^Undo/ }).first().click()
  await panel.getByText(/: 3 changes/).waitFor()
  expect(await copied(page, 'Copy YAML')).toBe(before)
})

test('on a phone, by touch', async () => {
  const { page } = await openApp({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    ...withClock,
  })
  await dropText(page, 'calls.yaml', first)
  await page.locator('[data-step="record"]').waitFor()
  await page.locator('[data-step="record"]').tap()
  await page.keyboard.press('Delete')
  await expect.poll(() => page.locator('[data-step="record"]').count()).toBe(0)
  await pause(page)
  await page.getByRole('button', { name: 'Menu', exact: true }).tap()
  await page.getByRole('dialog').getByRole('combobox').fill('versions')
  await page
    .getByRole('option', { name: /^Versions/ })
    .first()
    .tap()
  const rows = page.locator('[data-version]')
  await expect.poll(() => rows.count()).toBe(2)
  await atRest(page)
  await picture(page, 'versions-phone')
  expect(await axeViolations(page)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide).toBe(false)
  await rows.last().getByRole('button', { name: 'Compare' }).tap()
  const panel = page.locator('[data-pane="comparison"]')
  await panel.getByText(/: 1 change/).waitFor()
  await atRest(page)
  await picture(page, 'versions-phone-compare')
  await panel.getByRole('button', { name: 'Change back' }).tap()
  await page.locator('[data-step="record"]').waitFor()
})

test('a full disk is said where a version is named, and what waits comes once there is room', async () => {
  const { page } = await openApp({
    before: async (page) => {
      await page.clock.install()
      await page.addInitScript(() => {
        const put = IDBObjectStore.prototype.put
        IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...values) {
          if (this.name === 'versions' && 'isFull' in window)
            throw new DOMException('full', 'QuotaExceededError')
          return put.apply(this, values)
        }
      })
    },
  })
  await worked(page)
  await page.evaluate(() => Object.assign(window, { isFull: true }))
  await openVersions(page)
  await page.getByRole('button', { name: 'Name this version…' }).first().click()
  await page.keyboard.type('Mine')
  await page.keyboard.press('Enter')
  await page
    .getByText(/couldn’t be kept: there may be no room/)
    .first()
    .waitFor()
  expect(await page.getByText('Mine').count()).toBe(0)
  await closeDialog(page)
  await pause(page)
  // The flow itself is saved, as its status says.
  await page.getByText(/^Saved on this device/).waitFor()
  await page.evaluate(() => Reflect.deleteProperty(window, 'isFull'))
  await page.locator('[data-step="play"]').click()
  await page.keyboard.press('Delete')
  await pause(page)
  await expect.poll(() => countVersions(page)).toBe(4)
})
