import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import {
  atRest,
  axeViolations,
  chooseFile,
  openApp,
  openText,
  picture,
  withBrowser,
} from './app.ts'
import { isLong } from './scope.ts'

withBrowser()

const call = `# Support line
version: 1.0.0
sections:
  main:
    - answer: {}
    - stream:
        url: wss://example.com/audio-stream
        control_id: live
        name: live-transcription
        track: both_tracks
        status_url: https://example.com/stream-status
        custom_parameters:
          customer_tier: gold
    - play:
        url: "say:Thanks for calling. How can we help?"
    - cond:
        - when: call.type == 'phone'
          then:
            - connect:
                to: "+15551234567"
                timeout: 30
        - else:
            - play:
                url: "say:Please call from a phone."
    - stop_stream:
        control_id: live
    - hangup: {}
`

const broken = 'version: 1.0.0\nsections:\n  main:\n    - play: "never closed\n    - hangup: {}\n'

/** Sizes, and the themes in which they are looked at where there is little time; else it is both. */
const sizes = [
  { width: 1440, height: 900, themes: ['light'] },
  { width: 1920, height: 1080, themes: [] },
  { width: 820, height: 1180, themes: ['light'] },
  { width: 390, height: 844, themes: ['dark'] },
  { width: 320, height: 640, themes: ['light'] },
] as const

for (const { themes, ...viewport } of sizes) {
  for (const colorScheme of isLong ? (['light', 'dark'] as const) : themes) {
    const name = `${viewport.width}-${colorScheme}`
    test(`at ${name}, empty, in use, with lists and dialogs open and with broken text, axe finds nothing`, async () => {
      const small = viewport.width <= 900
      const { page } = await openApp({ viewport, colorScheme, hasTouch: small })
      await atRest(page)
      await picture(page, `${name}-1-empty`)
      expect(await axeViolations(page)).toEqual([])

      await openCall(page, small, 'support-line.yaml', call)
      await page.locator('[data-step="stream"]').click()
      await atRest(page)
      await picture(page, `${name}-2-flow`)
      expect(await axeViolations(page)).toEqual([])
      if (process.env.WIRELINE_PICTURE !== undefined && name === '1440-light') {
        await page.getByRole('button', { name: 'Close message' }).click()
        await atRest(page)
        await page.screenshot({ path: resolve(import.meta.dirname, '../../docs/wireline.png') })
      }

      if (small) {
        for (const pane of ['Outline', 'Form', 'Code']) {
          await page
            .getByRole('navigation', { name: 'Panes' })
            .getByRole('button', { name: pane })
            .click()
          await atRest(page)
          await picture(page, `${name}-3-${pane.toLowerCase()}`)
          expect(await axeViolations(page)).toEqual([])
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
          ).toBeLessThanOrEqual(viewport.width)
        }
      } else {
        await page.locator('[name="url"]').fill('http://not-a-stream.example.com')
        await page.locator('[name="url"]').blur()
        await page.getByRole('button', { name: /show the list/ }).click()
        await atRest(page)
        await picture(page, `${name}-3-problems`)
        expect(await axeViolations(page)).toEqual([])
        await page.keyboard.press('Control+k')
        await page.getByRole('dialog').waitFor()
        await atRest(page)
        await picture(page, `${name}-4-commands`)
        expect(await axeViolations(page)).toEqual([])
        await page.keyboard.press('Escape')
      }

      await openCall(page, small, 'broken.yaml', broken)
      await page.locator('[data-stale]').waitFor()
      await picture(page, `${name}-5-broken`)
      expect(await axeViolations(page)).toEqual([])
    })
  }
}

test.each([901, 1101])(
  'where panes stand side by side at %d px, the flow keeps room for a card and for its bar',
  async (width) => {
    const { page } = await openApp({ viewport: { width, height: 700 }, hasTouch: true })
    await openText(page, 'support-line.yaml', call)
    await page.locator('[data-step="stream"]').click()
    const tabs = page.getByRole('navigation', { name: 'Panes' })
    if (await tabs.isVisible()) await tabs.getByRole('button', { name: 'Form' }).click()
    await page.locator('[name="url"]').waitFor()
    await atRest(page)
    const canvas = await page.locator('[data-pane="canvas"]').boundingBox()
    const fit = await page.getByRole('button', { name: 'Fit all' }).boundingBox()
    expect(canvas?.width).toBeGreaterThanOrEqual(320)
    expect(right(fit)).toBeLessThanOrEqual(right(canvas))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(await axeViolations(page)).toEqual([])
  },
)

test('however long a section’s or branch’s name is, it ends within its box, before its menu', async () => {
  const { page } = await openApp()
  const start = 'a-name-that-nobody-would-choose'
  const name = `${start}-`.repeat(6)
  const branch = `    - switch:\n        variable: x\n        case:\n          ${name}: []\n`
  await openText(page, 'long.yaml', `sections:\n  main:\n${branch}  ${name}:\n    - return: {}\n`)
  for (const kind of ['section', 'branch']) {
    const mark = page.locator(`[data-kind="${kind}"]`, { hasText: start }).first()
    const [box, words] = [
      await mark.boundingBox(),
      await mark.locator('span').first().boundingBox(),
    ]
    const menu = kind === 'section' ? await mark.getByRole('button').boundingBox() : null
    expect(words?.x, kind).toBeGreaterThan(box?.x ?? Number.NaN)
    expect(right(words), kind).toBeLessThan(menu?.x ?? right(box))
  }
})

function right(box: { x: number; width: number } | null): number {
  return box === null ? Number.NaN : box.x + box.width
}

async function openCall(
  page: import('playwright').Page,
  small: boolean,
  name: string,
  text: string,
): Promise<void> {
  if (!small) return await openText(page, name, text)
  await page
    .getByRole('navigation', { name: 'Panes' })
    .getByRole('button', { name: 'Flow' })
    .click()
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await chooseFile(page, () => page.getByRole('option', { name: /^Open…/ }).click(), name, text)
}

test.each([
  [1440, 900, 9],
  [1280, 720, 7],
])('at %d × %d, %d steps of a plain flow are wholly in sight', async (width, height, count) => {
  const { page } = await openApp({ viewport: { width, height } })
  await openText(page, 'plain.yaml', `sections:\n  main:\n${'    - answer: {}\n'.repeat(20)}`)
  const inSight = () =>
    page.locator('[data-card]').evaluateAll((cards) => {
      const pane = document.querySelector('[data-pane="canvas"]')?.getBoundingClientRect()
      return cards.filter((card) => {
        const { top, bottom } = card.getBoundingClientRect()
        return pane !== undefined && top >= pane.top && bottom <= pane.bottom
      }).length
    })
  await expect.poll(inSight).toBeGreaterThanOrEqual(count)
})

test('at 1440 × 900, five fields of a stream are in sight beside more than 13 lines of code, and a field in use says what it is for', async () => {
  const { page } = await openApp({ viewport: { width: 1440, height: 900 } })
  await openText(page, 'stream.yaml', call)
  await page.locator('[data-step="stream"]').click()
  await page.locator('[name="url"]').waitFor()
  const inSight = (pane: string, parts: string) =>
    page.locator(`[data-pane="${pane}"]`).evaluate((host, of) => {
      const { top, bottom } = host.getBoundingClientRect()
      return [...host.querySelectorAll(of)].filter((part) => {
        const box = part.getBoundingClientRect()
        return box.height > 1 && box.top >= top && box.bottom <= bottom
      }).length
    }, parts)
  const controls = '[data-field] :is(input, select, textarea)'
  await expect.poll(() => inSight('inspector', controls)).toBeGreaterThanOrEqual(5)
  await expect.poll(() => inSight('source', '.view-line')).toBeGreaterThan(13)
  const hint = page.getByText('Names it, so that a later step can stop this one.')
  expect((await hint.boundingBox())?.height).toBeLessThan(2)
  await page.locator('[name="control_id"]').click()
  await expect.poll(async () => (await hint.boundingBox())?.height).toBeGreaterThan(10)
})
