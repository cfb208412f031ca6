import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import {
  atRest,
  axeViolations,
  copied,
  downloaded,
  openApp,
  openExport,
  openText,
  picture,
  withBrowser,
} from './app.ts'

withBrowser()

const text = `version: 1.0.0
sections:
  main:
    - answer: {}
    - play:
        url: "say:Thanks for calling."
    - hangup: {}
`

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true }
const field = (page: Page) => page.getByRole('textbox', { name: 'Name of the flow' })
const nameOf = (page: Page) =>
  page.getByRole('banner').locator('[aria-description="Rename the flow"]')

/** By the palette, once its search box has the keyboard. */
async function command(page: Page, words: string): Promise<void> {
  await atRest(page)
  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog').getByRole('combobox')
  await expect.poll(() => box.evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

test('the flow’s name is edited where it stands, kept over a reload and used for downloads', async () => {
  const { page } = await openApp()
  await page.locator('[data-palette="answer"]').click()
  await page.getByRole('button', { name: 'untitled', exact: true }).press('Enter')
  await expect.poll(() => field(page).evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.type('Support / night')
  await page.keyboard.press('Enter')
  expect(await nameOf(page).innerText()).toBe('Support / night')
  expect(await nameOf(page).evaluate((it) => it === document.activeElement)).toBe(true)
  expect(await field(page).count()).toBe(0)
  await page.getByRole('banner').getByText('Saved on this device').waitFor()
  await page.reload()
  await page.locator('[data-step="answer"]').waitFor()
  expect(await nameOf(page).innerText()).toBe('Support / night')
  const dialog = await openExport(page)
  const button = dialog.getByRole('button', { name: 'Download YAML', exact: true })
  const download = await downloaded(page, () => button.click())
  expect(download.suggestedFilename()).toBe('Support - night.yaml')
})

test('where the bar is full, the name stays whole and what is saved gives way', async () => {
  const { page } = await openApp({ viewport: { width: 1440, height: 900 } })
  await page.locator('[data-palette="answer"]').click()
  await page.getByRole('button', { name: 'untitled', exact: true }).press('Enter')
  await page.keyboard.type('two-streams')
  await page.keyboard.press('Enter')
  await page.getByRole('banner').getByText('Saved on this device').waitFor()
  await page.getByRole('button', { name: /^No problems/ }).waitFor()
  const isWhole = (it: Element) => it.clientWidth >= it.scrollWidth
  expect(await nameOf(page).evaluate(isWhole)).toBe(true)
})

test('Escape and a name of blanks leave the name as it was; what is typed stays when one goes elsewhere', async () => {
  const { page } = await openApp()
  await page.locator('[data-palette="answer"]').click()
  const steps: [string, string, string][] = [
    ['Something else', 'Escape', 'untitled'],
    ['   ', 'Enter', 'untitled'],
    [' مكالمة ', 'Enter', 'مكالمة'],
    ['Line\u00002 '.repeat(40), 'Tab', 'Line\u00002 '.repeat(40).slice(0, 120).trim()],
  ]
  for (const [typed, key, name] of steps) {
    await nameOf(page).click()
    await field(page).fill(typed)
    await page.keyboard.press(key)
    await expect.poll(() => field(page).count()).toBe(0)
    expect(await nameOf(page).evaluate((it) => it.textContent)).toBe(name)
  }
  expect(await copied(page, 'Copy YAML')).toContain('answer')
})

test('the palette finds the way to rename and to export', async () => {
  const { page } = await openApp()
  await page.locator('[data-palette="answer"]').click()
  await command(page, 'rename the flow')
  await field(page).waitFor()
  await expect.poll(() => field(page).evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.type('Night line')
  await page.keyboard.press('Enter')
  await expect.poll(() => nameOf(page).innerText()).toBe('Night line')
  await command(page, 'export')
  await page.getByRole('dialog', { name: 'Export' }).waitFor()
})

for (const [device, options] of [
  ['a wide screen', {}],
  ['a phone', phone],
] as const) {
  test(`on ${device} Export copies and downloads in both formats, and says so where it is seen`, async () => {
    const { page } = await openApp(options)
    if (device === 'a phone') {
      await page.getByRole('button', { name: 'Start blank' }).click()
      await page.getByRole('button', { name: 'Add step' }).click()
    }
    await page.locator('[data-palette="answer"]').click()
    for (const format of ['YAML', 'JSON'] as const) {
      let dialog = await openExport(page)
      await atRest(page)
      expect(await axeViolations(page)).toEqual([])
      await picture(page, `export-${device}-${format}`)
      expect(await copied(page, `Copy ${format}`, dialog)).toContain('answer')
      await page
        .getByRole('group', { name: 'Notification' })
        .getByText(`Copied ${format}`)
        .waitFor()
      dialog = await openExport(page)
      const button = dialog.getByRole('button', { name: `Download ${format}`, exact: true })
      const file = (await downloaded(page, () => button.click())).suggestedFilename()
      expect(file).toBe(`untitled.${format.toLowerCase()}`)
      await page
        .getByRole('group', { name: 'Notification' })
        .getByText(`Downloaded ${file}`)
        .waitFor()
    }
    await openExport(page)
    await page.keyboard.press('Escape')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('Export')
  })
}

test('Design, Split and Code give room to what one works at, which is remembered', async () => {
  const { page } = await openApp()
  await openText(
    page,
    'a.yaml',
    text.replace('    - hangup', `${'    - answer: {}\n'.repeat(30)}    - hangup`),
  )
  await page.locator('[data-step="play"]').waitFor()
  const room = (name: string) => page.getByRole('button', { name, exact: true })
  const pane = (name: string) => page.locator(`[data-pane="${name}"]`)
  await expect.poll(() => page.locator('.view-line').count()).toBeGreaterThan(13)
  await room('Design').click()
  await expect.poll(() => pane('source').count()).toBe(0)
  expect([await pane('canvas').count(), await pane('inspector').count()]).toEqual([1, 1])
  await room('Code').click()
  await pane('source').waitFor()
  expect([await pane('canvas').count(), await pane('inspector').count()]).toEqual([0, 0])
  expect((await pane('source').boundingBox())?.width).toBe(1440)
  await page.reload()
  await pane('source').waitFor()
  expect(await pane('canvas').count()).toBe(0)
  expect(await room('Code').getAttribute('aria-pressed')).toBe('true')
  await atRest(page)
  await picture(page, 'room-code')
  expect(await axeViolations(page)).toEqual([])
  await command(page, 'split')
  await pane('canvas').waitFor()
  await pane('inspector').waitFor()
  await pane('source').waitFor()
})

test('a long line is wrapped in the code', async () => {
  const { page } = await openApp()
  await openText(page, 'a.yaml', text.replace('Thanks', 'Thanks '.repeat(40)))
  await page.locator('.view-line').first().waitFor()
  const fits = () =>
    page.locator('.monaco-scrollable-element.editor-scrollable').evaluate((it) => {
      const lines = it.querySelector('.view-lines')
      return (lines?.scrollWidth ?? 0) <= it.clientWidth
    })
  await expect.poll(fits).toBe(true)
})

for (const [device, options] of [
  ['wide screens', {}],
  ['phones', phone],
] as const) {
  test(`on ${device} a message lies over nothing that is needed, and goes by itself`, async () => {
    const { page } = await openApp(options)
    const isPhone = device === 'phones'
    if (isPhone) {
      await page.getByRole('button', { name: 'Start blank' }).click()
      await page.getByRole('button', { name: 'Add step' }).click()
    }
    await page.locator('[data-palette="answer"]').click()
    await page.getByRole('button', { name: /show the list$/ }).click()
    const dialog = await openExport(page)
    await dialog.getByRole('button', { name: 'Copy YAML', exact: true }).click()
    const message = page.getByRole('group', { name: 'Notification' })
    await message.waitFor()
    await atRest(page)
    await picture(page, `message-${device}`)
    const box = await message.boundingBox()
    const needed = [
      page.getByRole('toolbar', { name: 'Zoom' }),
      page.getByRole('region', { name: /problem/i }),
      page.locator('[data-step="answer"]'),
      ...(isPhone ? [page.getByRole('button', { name: 'Add step' })] : []),
    ]
    for (const each of needed) {
      const other = await each.boundingBox()
      expect(other === null || box === null || apart(box, other), String(each)).toBe(true)
    }
    await expect.poll(() => message.count(), { timeout: 9_000 }).toBe(0)
  })
}

type Box = { x: number; y: number; width: number; height: number }

function apart(one: Box, other: Box): boolean {
  return (
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y
  )
}
