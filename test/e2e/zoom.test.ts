import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, axeViolations, openApp, openText, picture, withBrowser } from './app.ts'
import { themes } from './scope.ts'

withBrowser()

const sections = ['main', 'support', 'billing', 'after_hours', 'voicemail']

/** 263 steps in five sections. */
const large = [
  'version: 1.0.0',
  'sections:',
  ...sections.flatMap((name, section) => [
    `  ${name}:`,
    ...(section === 0
      ? ['    - stream:', '        url: wss://example.com/audio', '        control_id: live']
      : []),
    ...Array.from({ length: section === 0 ? 50 : 53 }, (_, index) =>
      section === 2 && index === 4 ? '    - transfer: {}' : '    - answer: {}',
    ),
  ]),
  '',
].join('\n')

const plain = `sections:\n  main:\n${'    - answer: {}\n'.repeat(16)}`

/** The built app with a flow, ready for keys on the canvas. */
async function openFlow(text: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const { page } = await openApp({ colorScheme, reducedMotion: 'reduce' })
  await openText(page, 'call.yaml', text)
  await page.locator('[data-step]').first().waitFor()
  return page
}

/** Shows all of it, as the zoom's bar does. */
async function fitAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fit all' }).click()
}

test('from further away cards are titles that can be read, and can still be dragged', async () => {
  const page = await openFlow(plain)
  const card = page.locator('[data-step="answer"]').first()
  expect(await card.getAttribute('data-detail')).toBe(null)
  const name = await card.getAttribute('aria-label')
  await fitAll(page)
  await expect.poll(() => page.locator('[data-detail="title"]').count()).toBe(16)
  expect(await card.getAttribute('aria-label')).toBe(name)
  // On the screen: its font's size times the zoom.
  const size = await card.getByText('Answer the call').evaluate((title) => {
    const zoom = Number(/scale\(([\d.]+)\)/.exec(viewport()?.style.transform ?? '')?.[1])
    return Number.parseFloat(getComputedStyle(title).fontSize) * zoom
    function viewport() {
      return document.querySelector<HTMLElement>('.react-flow__viewport')
    }
  })
  expect(size).toBeGreaterThan(10.5)
  await page.locator('[data-palette="hangup"]').dragTo(page.locator('[data-step]').nth(3))
  await expect.poll(() => page.locator('[data-step="hangup"]').count()).toBe(1)
  await page.getByRole('button', { name: /^Zoom to 100 %/ }).click()
  await expect.poll(() => page.locator('[data-detail]').count()).toBe(0)
})

test.each(themes('light'))(
  'from afar (%s) sections are blocks that say what is in them and lead there',
  async (theme) => {
    const page = await openFlow(large, theme)
    await fitAll(page)
    const blocks = page.locator('[data-block]')
    await expect.poll(() => blocks.count()).toBe(5)
    await expect.poll(() => blocks.first().textContent()).toMatch(/main.*51 steps.*1 stream/)
    await expect.poll(() => blocks.nth(2).textContent()).toMatch(/billing.*53 steps.*1 problem/)
    expect(await page.locator('[data-step][data-detail="block"]').count()).toBeGreaterThan(200)
    await atRest(page)
    await picture(page, `zoom-blocks-${theme}`)
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: /^billing 53 steps/ }).click()
    await expect.poll(() => blocks.count()).toBe(0)
    const first = page.locator('[data-path="sections.billing.0"]')
    await expect.poll(() => first.evaluate((card) => card === document.activeElement)).toBe(true)
    expect(await first.isVisible()).toBe(true)
  },
)

test('a section’s name stays in sight above its steps and leads to its beginning', async () => {
  const page = await openFlow(large)
  const head = page.locator('[data-mark="section:main"]')
  await head.waitFor()
  const sticky = page.getByRole('button', { name: 'To the beginning of main' })
  expect(await sticky.count()).toBe(0)
  await page.locator('[data-step]').nth(2).hover()
  await page.mouse.wheel(0, 900)
  await sticky.click()
  await expect.poll(() => sticky.count()).toBe(0)
  const first = page.locator('[data-path="sections.main.0"]')
  await expect.poll(() => first.evaluate((card) => card === document.activeElement)).toBe(true)
  const pane = await page.locator('[data-pane="canvas"]').boundingBox()
  const at = await head.boundingBox()
  expect(at?.y).toBeGreaterThan(pane?.y ?? 0)
})

test('a flow that was lost from sight is brought back, by pointer and by keyboard', async () => {
  const page = await openFlow(plain)
  const back = page.getByRole('button', { name: 'Scroll back to the flow' })
  expect(await back.count()).toBe(0)
  const lose = async () => {
    await page.mouse.move(600, 400)
    await page.mouse.wheel(9000, 0)
    await back.waitFor()
  }
  await lose()
  await expect
    .poll(() => page.locator('[aria-live="polite"]').allTextContents())
    .toContain('Nothing of the flow is in view.')
  await atRest(page)
  expect(await axeViolations(page)).toEqual([])
  await back.click()
  await expect.poll(() => back.count()).toBe(0)
  await expect.poll(() => focused(page)).toBe('answer')
  await lose()
  await back.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => back.count()).toBe(0)
  await expect.poll(() => focused(page)).toBe('answer')
})

test('the selected step stays in sight when the zoom goes back to 100 %', async () => {
  const page = await openFlow(plain)
  await fitAll(page)
  const last = page.locator('[data-step]').nth(15)
  await last.click()
  await page.keyboard.press('ControlOrMeta+0')
  await expect.poll(() => page.getByRole('button', { name: /now 100 %/ }).count()).toBe(1)
  const pane = await page.locator('[data-pane="canvas"]').boundingBox()
  const card = await last.boundingBox()
  if (!pane || !card) throw new Error('Neither the canvas nor the card is on the page')
  expect(card.y).toBeGreaterThan(pane.y)
  expect(card.y + card.height).toBeLessThan(pane.y + pane.height)
})

/** The method of the step whose card has the focus. */
async function focused(page: Page): Promise<string | null> {
  return await page.evaluate(() => document.activeElement?.getAttribute('data-step') ?? null)
}
