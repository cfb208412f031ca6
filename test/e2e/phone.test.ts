import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, axeViolations, dropText, openApp, withBrowser } from './app.ts'

withBrowser()

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const text = `version: 1.0.0
sections:
  main:
    - answer: {}
    - stream:
        url: wss://example.com/audio
    - prompt:
        play: 'say:Press 1'
    - switch:
        variable: prompt_value
        case:
          '1':
            - hangup: {}
        default: []
`

async function touchLong(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`No ${selector}`)
  const session = await page.context().newCDPSession(page)
  const touchPoints = [{ x: box.x + 60, y: box.y + 20 }]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await page.getByRole('menu').waitFor()
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test.each([
  [390, 844],
  [390, 500],
])(
  'the menu of a long press stays on a screen of %i×%i and speaks of no keys',
  async (width, height) => {
    const { page } = await openApp({ ...phone, viewport: { width, height } })
    await dropText(page, 'menu.yaml', text)
    await page.locator('[data-step="answer"]').waitFor()
    await atRest(page)
    await touchLong(page, '[data-step="answer"]')
    await atRest(page)
    const box = await page.getByRole('menu').boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height)
    const last = page.getByRole('menuitem').last()
    await last.scrollIntoViewIfNeeded()
    expect(await last.isVisible()).toBe(true)
    expect(await page.getByText('Ctrl+').filter({ visible: true }).count()).toBe(0)
    expect(await axeViolations(page)).toEqual([])
  },
)

test('a button of the list of steps pastes, and says what to do where the browser forbids it', async () => {
  const { page, context } = await openApp(phone)
  await page.evaluate(() => navigator.clipboard.writeText('- hangup: {}\n'))
  await page.getByRole('button', { name: 'Add step' }).tap()
  await page.getByRole('button', { name: 'Paste', exact: true }).tap()
  await expect.poll(() => page.locator('[data-step="hangup"]').count()).toBe(1)
  await context.clearPermissions()
  await page.evaluate(() => {
    navigator.clipboard.readText = () => Promise.reject(new DOMException('No', 'NotAllowedError'))
  })
  await page.getByRole('button', { name: 'Add step' }).tap()
  await page.getByRole('button', { name: 'Paste', exact: true }).tap()
  await page.getByText('hold a finger there and paste').first().waitFor()
})

test('a message leaves free what is said of a text that can’t be read', async () => {
  const { page } = await openApp(phone)
  await dropText(page, 'menu.yaml', text)
  await page.locator('[data-step="prompt"]').waitFor()
  await dropText(page, 'broken.yaml', 'sections:\n  main: [\n')
  const banner = page.locator('[data-stale][role="alert"]')
  await banner.waitFor()
  const message = page.getByRole('group', { name: 'Notification' }).last()
  await message.waitFor()
  await atRest(page)
  const [over, under] = [await banner.boundingBox(), await message.boundingBox()]
  expect(under?.y).toBeGreaterThanOrEqual((over?.y ?? 0) + (over?.height ?? 0))
})
