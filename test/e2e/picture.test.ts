import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright'
import { expect, test } from 'vitest'
import { swmlInPicture } from '../../src/picture/swmlInPicture.ts'
import { leaveOut } from '../../src/swml/index.ts'
import { canary } from '../fixtures/canaries.ts'
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

const flow = `version: 1.0.0
# A note with ]]> and <b> and \u{1F600}
sections:
  main:
    - answer: {}   # odd   spacing
    - stream:
        url: "wss://me:${canary}@example.com/audio?token=${canary}"
        control_id: team
        authorization_bearer_token: ${canary}
    - cond:
        - when: vars.vip
          then:
            - play: {url: "say:Hello"}
        - else:
            - hangup: {}
    - stop_stream: {control_id: team}
`.replaceAll('\n', '\r\n')

async function give(page: Page, button: string): Promise<Download> {
  const dialog = await openExport(page)
  return await downloaded(page, () =>
    dialog.getByRole('button', { name: button, exact: true }).click(),
  )
}

const bytesOf = async (download: Download) => await readFile(await download.path())

/** Lets a file fall onto the page. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([called, coded]) => {
      const dataTransfer = new DataTransfer()
      const content = Uint8Array.from(atob(coded ?? ''), (letter) => letter.charCodeAt(0))
      dataTransfer.items.add(new File([content], called ?? ''))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
    },
    [name, bytes.toString('base64')],
  )
}

for (const format of ['PNG', 'SVG']) {
  test(`a downloaded ${format} opens as the flow, to the byte but for its secrets, in a fresh app`, async () => {
    const { page } = await openApp()
    await openText(page, 'hotline.yaml', flow)
    await page.locator('[data-step="stop_stream"]').first().waitFor()
    const download = await give(page, `Download ${format}`)
    const name = download.suggestedFilename()
    expect(name).toBe(`hotline.${format.toLowerCase()}`)
    await page
      .getByRole('group', { name: 'Notification' })
      .getByText(`Downloaded ${name}. 2 secrets left out`)
      .waitFor()
    const bytes = await bytesOf(download)
    const expected = leaveOut(flow).text
    expect(swmlInPicture(bytes)).toEqual({ text: expected })
    // In no coding: plain, or as base64 in any of its three positions.
    const all = bytes.toString('latin1')
    for (const shift of [0, 1, 2]) {
      const coded = Buffer.from('x'.repeat(shift) + canary).toString('base64')
      expect(all).not.toContain(coded.slice(4, -4))
    }
    expect(all).not.toContain(canary)

    const fresh = await openApp()
    const requests: string[] = []
    fresh.page.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url())) requests.push(new URL(request.url()).origin)
    })
    await drop(fresh.page, name, bytes)
    await fresh.page.locator('[data-step="stop_stream"]').first().waitFor()
    expect(await fresh.page.getByRole('banner').getByText('hotline').count()).toBeGreaterThan(0)
    expect(await copied(fresh.page, 'Copy YAML')).toBe(expected)
    expect(new Set(requests)).not.toContain('https://example.com')
  })
}

test('a picture without a flow is refused in words, and what is in an SVG is never markup of the page', async () => {
  const { page } = await openApp()
  await openText(page, 'mine.yaml', flow)
  await page.locator('[data-step="stop_stream"]').first().waitFor()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.ran = 1</script></svg>'
  await drop(page, 'other.svg', Buffer.from(svg))
  await page
    .getByText(/“other\.svg” is a picture without a call flow/)
    .first()
    .waitFor()
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(await page.locator('[data-step="stop_stream"]').count()).toBe(1)
})

test('light or dark, the whole flow or what is selected: by keys, too, and without faults in the dialog', async () => {
  const { page } = await openApp({ colorScheme: 'dark' })
  await openText(page, 'hotline.yaml', flow)
  await page.locator('[data-step="stop_stream"]').first().waitFor()
  let dialog = await openExport(page)
  expect(await dialog.getByRole('group', { name: 'How much of the flow' }).count()).toBe(0)
  const colours = dialog.getByRole('group', { name: 'Colours' }).getByRole('button')
  expect(await colours.allInnerTexts()).toEqual(['Dark', 'Light'])
  expect(await colours.first().getAttribute('aria-pressed')).toBe('true')
  await dialog.getByText('2 secrets are left out').waitFor()
  await page.keyboard.press('Escape')

  await page.locator('[data-step="cond"]').first().click()
  dialog = await openExport(page)
  await atRest(page)
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'export-picture')
  await dialog.getByRole('button', { name: 'Light' }).press('Enter')
  await dialog.getByRole('button', { name: 'If … otherwise' }).press('Space')
  const button = dialog.getByRole('button', { name: 'Download SVG' })
  const svg = (await bytesOf(await downloaded(page, () => button.press('Enter')))).toString()
  // The ground's colour in the light theme, while the page is dark.
  const light = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('div'))
    probe.dataset.theme = 'light'
    return getComputedStyle(probe).getPropertyValue('--ground').trim()
  })
  expect(svg).toContain(`fill="${light}"`)
  expect(svg).toContain('Part of main')
  expect(svg).not.toContain('Call comes in')
  expect(swmlInPicture(Buffer.from(svg))?.text).toBe(
    'version: 1.0.0\nsections:\n  main:\n    - cond:\n        - when: vars.vip\n          then:\n            - play: {url: "say:Hello"}\n        - else:\n            - hangup: {}\n',
  )
  // The page's own theme stays.
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
})

test('a picture is copied, and the palette downloads one', async () => {
  const { page } = await openApp()
  await openText(page, 'hotline.yaml', flow)
  await page.locator('[data-step="stop_stream"]').first().waitFor()
  const dialog = await openExport(page)
  await dialog.getByRole('button', { name: 'Copy picture' }).click()
  await page.getByRole('group', { name: 'Notification' }).getByText('Copied the picture').waitFor()
  const kinds = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const blob = await item?.getType('image/png')
    const image = blob && (await createImageBitmap(blob))
    return { types: item?.types, isLarge: (image?.width ?? 0) > 600 }
  })
  expect(kinds).toEqual({ types: ['image/png'], isLarge: true })

  await atRest(page)
  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog').getByRole('combobox')
  await expect.poll(() => box.evaluate((it) => it === document.activeElement)).toBe(true)
  await page.keyboard.type('picture svg')
  const download = await downloaded(page, () => page.keyboard.press('Enter'))
  expect(download.suggestedFilename()).toBe('hotline.svg')
})

test('of a text that can’t be read there is no picture, and that is said', async () => {
  const { page } = await openApp()
  await openText(page, 'broken.yaml', 'sections:\n  main:\n    - "')
  await page
    .getByText(/can’t be read/)
    .first()
    .waitFor()
  const dialog = await openExport(page)
  await dialog.getByRole('button', { name: 'Download PNG' }).click()
  await page
    .getByRole('group', { name: 'Notification' })
    .getByText('There is no picture while the YAML can’t be read. Fix its errors first.')
    .waitFor()
})

test('a flow that is too large for a sharp PNG says how large it is, and offers the SVG', async () => {
  const { page } = await openApp()
  const steps = Array.from({ length: 1_500 }, (_, at) => `    - play: {url: "say:Line ${at}"}\n`)
  await openText(page, 'long.yaml', `sections:\n  main:\n${steps.join('')}`)
  await page.locator('[data-path="sections.main.3"]').waitFor()
  await give(page, 'Download PNG')
  const message = page.getByRole('group', { name: 'Notification' })
  await message.getByText(/at 1\d % of its size: a PNG can’t be larger/).waitFor()
  const button = message.getByRole('button', { name: 'Download SVG' })
  const svg = await bytesOf(await downloaded(page, () => button.click()))
  expect(svg.toString()).toContain('Line 1499')
  await openText(page, 'long.svg', svg)
  await page.getByText('Opened long').first().waitFor()
  await openText(page, 'longer.yaml', `sections:\n  main:\n${steps.join('').repeat(2)}`)
  await page.getByText('Opened longer').first().waitFor()
  const dialog = await openExport(page)
  await dialog.getByRole('button', { name: 'Download PNG' }).click()
  await message.getByText(/too large for a PNG/).waitFor()
  await message.getByRole('button', { name: 'Download SVG' }).waitFor()
})
