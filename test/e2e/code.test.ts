import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { copied, openApp, openText, withBrowser } from './app.ts'

withBrowser()

const text = `version: 1.0.0
sections:
  main:
    - answer: {}
    - stream:
        url: ws://example.com/audio
    - hangup: {}
`

/** The flow in the code editor, with a caret that can be put behind any words of a line. */
async function openCode(): Promise<{ page: Page; caretAt: (words: string) => Promise<void> }> {
  const { page } = await openApp()
  await openText(page, 'call.yaml', text)
  await page.locator('.monaco-editor .view-line', { hasText: 'hangup' }).waitFor()
  // The flow that was opened gets the keyboard first.
  await expect.poll(() => inPane(page)).toBe('canvas')
  const caretAt = async (words: string) => {
    await page.locator('.view-line', { hasText: words }).click()
    await page.keyboard.press('End')
    await expect.poll(() => inPane(page)).toBe('source')
  }
  return { page, caretAt }
}

const inPane = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane)
const selected = (page: Page) =>
  page.$$eval('[data-pane="canvas"] [data-selected]', (cards) =>
    cards.map((card) => card.getAttribute('data-step')),
  )

test('one selection for code and canvas: the caret selects its step, and a step selects its lines', async () => {
  const { page, caretAt } = await openCode()
  await caretAt('url:')
  await expect.poll(() => selected(page)).toEqual(['stream'])
  await caretAt('hangup')
  await expect.poll(() => selected(page)).toEqual(['hangup'])
  await page.locator('[data-pane="canvas"] [data-step="stream"]').click()
  // Two lines of it, as far as the mark of a step reaches.
  const marked = () =>
    page.evaluate(() => {
      const marks = [...document.querySelectorAll('.view-overlays [class*="step"]')]
      return marks.map((mark) => Math.round(mark.getBoundingClientRect().top))
    })
  const tops = () =>
    page.$$eval('.view-line', (lines) =>
      lines
        .filter((line) => /stream:|url:/.test(line.textContent ?? ''))
        .map((line) => Math.round(line.getBoundingClientRect().top)),
    )
  await expect.poll(async () => new Set(await marked())).toEqual(new Set(await tops()))
  expect(await inPane(page)).toBe('canvas')
})

test('a problem is underlined where it is, and its fix there is one undo step', async () => {
  const { page, caretAt } = await openCode()
  await page.locator('.squiggly-warning, .squiggly-error').first().waitFor()
  await caretAt('url:')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+.')
  await page.locator('.action-widget .monaco-list-row.focused').first().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => copied(page, 'Copy YAML')).toBe(text.replace('ws:', 'wss:'))
  await page.locator('[data-pane="canvas"]').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => copied(page, 'Copy YAML')).toBe(text)
})

test('what a step may have is offered, and written where it belongs', async () => {
  const { page, caretAt } = await openCode()
  await caretAt('url:')
  await page.keyboard.press('Enter')
  await page.keyboard.type('tra')
  const offer = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'track' })
  await offer.first().waitFor()
  await page.keyboard.press('Enter')
  // Its values are offered right away.
  await page.locator('.suggest-widget.visible', { hasText: 'both_tracks' }).waitFor()
  await page.keyboard.type('both')
  await page.keyboard.press('Enter')
  const written = '        url: ws://example.com/audio\n        track: both_tracks\n'
  await expect.poll(() => copied(page, 'Copy YAML')).toContain(written)
})

test('Tab indents in the code, and Escape leads from it to the flow', async () => {
  const { page, caretAt } = await openCode()
  await caretAt('hangup')
  await page.keyboard.press('Enter')
  await page.keyboard.type('#')
  await page.keyboard.press('Tab')
  expect(await inPane(page)).toBe('source')
  // A selection is only given up.
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Escape')
  expect(await inPane(page)).toBe('source')
  await page.keyboard.press('Escape')
  await expect.poll(() => inPane(page)).toBe('canvas')
})

test('the other format is shown beside the own one, and says what it left behind', async () => {
  const { page, caretAt } = await openCode()
  await caretAt('answer')
  await page.keyboard.press('End')
  await page.keyboard.type(' # first')
  await page.getByRole('tab', { name: /^YAML/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^JSON/)
  await page.locator('.view-line', { hasText: '"sections"' }).waitFor()
  await expect
    .poll(() => page.locator('[data-pane="source"]').innerText())
    .toMatch(/Not in the JSON: .*comment/)
  expect(JSON.parse(await copied(page, 'Copy JSON'))).toMatchObject({
    sections: { main: [{ answer: {} }, { stream: {} }, { hangup: {} }] },
  })
})
