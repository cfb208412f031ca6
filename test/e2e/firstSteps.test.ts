import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, dropText, openApp, openText, runCommand, withBrowser } from './app.ts'

withBrowser()

const text = `version: 1.0.0
sections:
  main:
    - answer: {}
    - play: say:Welcome to Acme
    - stream:
        url: wss://example.com/audio
    - prompt:
        play:
          - say:Please choose
          - say:Press 2 for support
    - switch:
        variable: prompt_value
        case:
          "1": []
    - record: {}
    - play: say:One
    - play: say:Two
    - play: say:Three
    - play: say:Four
    - hangup: {} # one hour
`

async function open(page: Page): Promise<void> {
  await openText(page, 'call.yaml', text)
  await page.locator('[data-step="answer"]').waitFor()
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('name') ?? element?.getAttribute('data-step') ?? ''
  })

test('“Change the words” of a card’s menu leads into the words', async () => {
  const { page } = await openApp()
  await open(page)
  await page.locator('[data-step="play"]').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Change the words' }).click()
  await expect.poll(() => focused(page)).toBe('words-name')
  await page.keyboard.type('Hello')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.locator('[data-step="play"]').first().textContent())
    .toContain('Hello')
})

test('a step is found by all that it says, by its comment, and by everyday words', async () => {
  const { page } = await openApp()
  await open(page)
  for (const [words, step] of [
    ['support', 'prompt'],
    ['one hour', 'hangup'],
    ['voicemail', 'record'],
    ['menu', 'prompt'],
  ] as const) {
    await page.keyboard.press('Control+f')
    await page.getByRole('dialog').getByRole('combobox').fill(words)
    await page.keyboard.press('Enter')
    await page.locator(`[data-step="${step}"][data-selected]`).waitFor()
  }
})

test('what is pasted right after the page was opened is the flow', async () => {
  const { page } = await openApp()
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await atRest(page)
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  await page.keyboard.press('Control+v')
  await page.locator('[data-step="hangup"]').waitFor()
})

test('a step added by mouse from a “+” can be filled in at once', async () => {
  const { page } = await openApp()
  await open(page)
  await page.locator('[data-step="answer"]').click()
  await page.locator('[data-insert]').nth(1).click()
  await page.getByRole('option', { name: /Start audio stream/ }).click()
  await expect.poll(() => focused(page)).toBe('url')
})

test('looking at JSON, converting to it stays there', async () => {
  const { page } = await openApp()
  await open(page)
  const json = page.getByRole('tab', { name: 'JSON' })
  await json.click()
  await runCommand(page, 'Convert to JSON')
  await page
    .getByText(/^Converted to JSON/)
    .first()
    .waitFor()
  expect(await json.getAttribute('aria-selected')).toBe('true')
})

test('a field that one types in stays where it is when nothing is missing any more', async () => {
  const { page } = await openApp()
  await open(page)
  await page.locator('[data-palette="stream"]').click()
  const field = page.locator('[data-pane="inspector"] [name="url"]')
  await expect.poll(() => focused(page)).toBe('url')
  const asked = page.locator('[data-pane="inspector"] header').getByText('1 to fill in')
  await asked.waitFor()
  // What runs at the step is worked out once it is shown.
  await atRest(page)
  const before = await field.boundingBox()
  await page.keyboard.type('wss://example.com/a')
  await expect.poll(() => asked.count()).toBe(0)
  expect((await field.boundingBox())?.y).toBe(before?.y)
})

test('an arrow looks through what a choice may do, and chooses nothing', async () => {
  const { page } = await openApp()
  await open(page)
  await page.locator('[data-step="prompt"]').click()
  const lead = page.locator('[name="choices.0.lead"]')
  await lead.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  expect(await lead.inputValue()).toBe('')
  expect(await page.locator('[data-step]').count()).toBe(11)
  await page.getByRole('checkbox', { name: 'Ask again' }).check()
  await page.locator('[name="choices.again.times"]').click()
  await page.keyboard.type('2')
  expect(await page.locator('[name="choices.again.times"]').inputValue()).toBe('2')
})

test('on a phone lists of a “+” stay on the screen, and the flow is shown where one was', async () => {
  const { page } = await openApp({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await dropText(page, 'call.yaml', text)
  await page.locator('[data-step="answer"]').waitFor()
  await atRest(page)
  for (const at of [1, 2, 3, 4]) {
    await page.locator('[data-insert]').nth(at).tap()
    const list = page.getByRole('dialog', { name: 'Insert a step' })
    await list.waitFor()
    await atRest(page)
    const box = await list.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    await page.keyboard.press('Escape')
    await expect.poll(() => list.count()).toBe(0)
  }
  const panes = page.getByRole('navigation', { name: 'Panes' })
  await panes.getByRole('button', { name: 'Outline' }).tap()
  await page.getByRole('treeitem', { name: /^Hang up/ }).tap()
  await panes.getByRole('button', { name: 'Flow' }).tap()
  const card = page.locator('[data-step="hangup"]')
  await card.waitFor()
  await atRest(page)
  const box = await card.boundingBox()
  expect(box?.y).toBeGreaterThan(48)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(844 - 52)
})
