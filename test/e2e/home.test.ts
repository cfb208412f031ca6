import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { axeViolations, downloaded, openApp, picture, withBrowser } from './app.ts'
import { themes } from './scope.ts'
import { type Seeded, storeFlows, textOf } from './storedFlows.ts'

withBrowser()

const hour = 3_600_000
const menu = `version: 1.0.0
sections:
  main:
    - answer
    - prompt:
        play: "say:Press 1 for sales"
    - cond:
        - when: prompt_value == '1'
          then:
            - connect:
                to: "+15551234567"
        - else:
            - hangup
`
const three = (): Seeded[] => [
  { id: 'menu', name: 'Phone menu', text: menu, changed: Date.now() - 5 * 60_000 },
  { id: 'long', name: 'Clinic', text: textOf(100, 'clinic'), changed: Date.now() - 3 * hour },
  { id: 'empty', name: 'Later', text: 'sections:\n  main: []\n', changed: Date.now() - 49 * hour },
]

/** The view of all flows over these. */
async function openHome(flows: readonly Seeded[], options: Parameters<typeof openApp>[0] = {}) {
  const app = await openApp({ ...options, at: '#/' })
  await storeFlows(app.page, flows)
  await app.page.reload()
  await app.page
    .locator(flows.length > 0 ? '[data-flow]' : '[data-template]')
    .first()
    .waitFor()
  return app
}
const drawn = (page: Page) => expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0)
const names = (page: Page) => page.locator('[data-flow] a').allTextContents()
const tile = (page: Page, id: string) => page.locator(`[data-flow="${id}"]`)
const hasFocus = (page: Page, id: string) =>
  expect
    .poll(() =>
      tile(page, id)
        .locator('a')
        .evaluate((a) => a === document.activeElement),
    )
    .toBe(true)

test('a first visit to the view of all flows offers templates, and one that is started is there from then on', async () => {
  const { page } = await openApp({ at: '#/' })
  await page.getByRole('button', { name: /Phone menu with retries/ }).click()
  await page.locator('[data-step="prompt"]').first().waitFor()
  expect(page.url()).toMatch(/#\/flow\/[\w-]+$/)
  await page.getByRole('link', { name: 'Wireline' }).click()
  await expect.poll(() => names(page)).toEqual(['ivr-menu'])
  expect(page.url()).toMatch(/#\/$/)
  await page.reload()
  await expect.poll(() => names(page)).toEqual(['ivr-menu'])
})

test('from all flows to one and back, by the keyboard alone', async () => {
  const { page } = await openHome(three())
  await tile(page, 'menu').locator('a').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.locator('[data-step="stream"]').first().waitFor()
  expect(page.url()).toMatch(/#\/flow\/long$/)
  await page.goBack()
  await hasFocus(page, 'long')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.locator('[data-step="cond"]').waitFor()
  await page.reload()
  await page.locator('[data-step="cond"]').waitFor()
})

test('a name that is being typed is kept where somebody goes Back', async () => {
  const { page } = await openHome(three())
  await tile(page, 'menu').click()
  await page.locator('[data-step="cond"]').waitFor()
  await page.getByRole('button', { name: 'Phone menu' }).click()
  await page.locator('[name="flow-name"]').fill('Front desk')
  await page.goBack()
  await expect.poll(() => names(page)).toContain('Front desk')
  await hasFocus(page, 'menu')
})

test('a flow that was deleted here and is stored again by another tab is listed again', async () => {
  const { page } = await openHome(three())
  await tile(page, 'menu').locator('a').focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => names(page)).toEqual(['Clinic', 'Later'])
  await page.locator('[data-tone]', { hasText: 'Deleted' }).waitFor()
  await storeFlows(page, three().slice(0, 1))
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(() => names(page)).toEqual(['Phone menu', 'Clinic', 'Later'])
})

test('the keyboard goes back to the flows from a message that is done with', async () => {
  const { page } = await openHome(three())
  await tile(page, 'menu').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /Delete/ }).click()
  const message = page.locator('[data-tone]', { hasText: 'Deleted' })
  await message.getByRole('button', { name: /Dismiss|Close/ }).press('Enter')
  await message.waitFor({ state: 'detached' })
  await hasFocus(page, 'long')
})

test('a flow is opened by a click anywhere on its tile, and its menu by a right click', async () => {
  const { page } = await openHome(three())
  await tile(page, 'menu').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /Duplicate/ }).click()
  await expect.poll(() => names(page)).toContain('Phone menu copy')
  await tile(page, 'menu').click()
  await page.locator('[data-step="cond"]').waitFor()
})

test('what is renamed, deleted and brought back in the list is so after a reload', async () => {
  const { page } = await openHome(three())
  await tile(page, 'menu').locator('a').focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('Front desk')
  await page.keyboard.press('Enter')
  await hasFocus(page, 'menu')
  await page.keyboard.press('Delete')
  await hasFocus(page, 'long')
  await page.keyboard.press('Delete')
  await hasFocus(page, 'empty')
  // The message before it may still be on its way out.
  await page
    .locator('[data-tone]', { hasText: 'Clinic' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await hasFocus(page, 'long')
  await page.reload()
  await expect.poll(() => names(page)).toEqual(['Clinic', 'Later'])
  await page.keyboard.press('Tab')
})

test('what another tab does to flows is seen here', async () => {
  const { page, context } = await openHome(three())
  const other = await context.newPage()
  await other.goto(page.url())
  await tile(other, 'menu').locator('a').focus()
  await other.keyboard.press('Delete')
  await page.bringToFront()
  await expect.poll(() => names(page)).toEqual(['Clinic', 'Later'])
})

test('a file dropped on the view of all flows opens as one of its own', async () => {
  const { page } = await openHome(three())
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'dropped.yaml'))
    const at = { dataTransfer, bubbles: true, cancelable: true, clientX: 200, clientY: 400 }
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.querySelector('main')?.dispatchEvent(new DragEvent(kind, at))
  }, menu)
  await page.locator('[data-step="cond"]').waitFor()
  await page.goBack()
  await expect.poll(() => names(page)).toEqual(['dropped', 'Phone menu', 'Clinic', 'Later'])
})

test('a damaged record stays where it is, says so, and can be downloaded', async () => {
  const { page } = await openHome([...three(), { id: 'bad', name: 'Bad', text: 7 }])
  await expect.poll(() => tile(page, 'bad').textContent()).toContain('Damaged')
  const button = tile(page, 'bad').getByRole('button', { name: 'Download' })
  expect((await downloaded(page, () => button.click())).suggestedFilename()).toBe(
    'damaged-flow.json',
  )
})

test('everything works by touch on a phone', async () => {
  const { page } = await openHome(three(), {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  for (const button of await page.locator('button:visible, select:visible').all()) {
    const box = await button.boundingBox()
    expect(box?.height, await button.textContent().then(String)).toBeGreaterThanOrEqual(44)
  }
  await page.getByRole('button', { name: 'More for Clinic' }).tap()
  await page.getByRole('menuitem', { name: 'Rename' }).tap()
  await page.getByRole('textbox', { name: 'Name of the flow' }).fill('Doctor')
  await page.keyboard.press('Enter')
  await expect.poll(() => names(page)).toEqual(['Phone menu', 'Doctor', 'Later'])
  await page.getByRole('button', { name: 'Templates', exact: true }).tap()
  await page.getByRole('button', { name: /Voicemail/ }).tap()
  await page.waitForURL(/#\/flow\//)
  await page.goBack()
  await tile(page, 'menu').tap()
  await page.waitForURL(/#\/flow\/menu$/)
})

test('a thousand flows of a hundred steps: the last changed are there at once, and any is found and opened', async () => {
  const flows = Array.from({ length: 1_000 }, (_, index) => ({
    id: `flow-${index}`,
    name: `Flow ${index}`,
    text: textOf(100, `shop-${index}`),
    changed: Date.now() - index * hour,
  }))
  const { page } = await openHome(flows)
  await expect.poll(() => page.locator('h2').first().textContent()).toBe('1,000 flows')
  expect(await names(page)).toContain('Flow 0')
  expect(await page.locator('[data-flow]').count()).toBeLessThan(100)
  await drawn(page)
  await picture(page, 'home-1000')
  await page.keyboard.type('shop-777')
  await expect.poll(() => names(page)).toEqual(['Flow 777'])
  await expect.poll(() => page.locator('[data-flow] mark').first().textContent()).toBe('shop-777')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/flow\/flow-777$/)
  await page.locator('[data-step="play"]').first().waitFor()
})

test.each(themes('light'))(
  'axe finds nothing wrong, empty or with flows, wide or phone (%s)',
  async (colorScheme) => {
    for (const flows of [[], three()]) {
      for (const [kind, viewport] of [
        ['wide', { width: 1440, height: 900 }],
        ['phone', { width: 390, height: 844 }],
      ] as const) {
        const { page } = await openHome(flows, {
          colorScheme,
          viewport,
          hasTouch: kind === 'phone',
        })
        await drawn(page)
        await picture(page, `home-${flows.length}-${kind}-${colorScheme}`)
        expect(await axeViolations(page)).toEqual([])
      }
    }
  },
)
