import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openApp, openText, picture, withBrowser } from './app.ts'

withBrowser()

const text = `version: 1.0.0
sections:
  main:
    - answer: {}
    - stream:
        url: wss://example.com/audio
        control_id: live
    - record_call: {}
    - play:
        url: say:Hi
    - stop_stream:
        control_id: live
    - play:
        url: say:Bye
    - hangup: {}
`

/** Opens the flow; resolves once rails are drawn. */
async function openFlow(): Promise<Page> {
  const { page } = await openApp()
  await openText(page, 'call.yaml', text)
  await page.locator('[data-rails] [data-stream]').waitFor()
  return page
}

/** Where something begins and ends from top to bottom, in CSS pixels. */
async function extent(page: Page, selector: string): Promise<{ top: number; bottom: number }> {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`${selector} is not on the page`)
  return { top: box.y, bottom: box.y + box.height }
}

/** Whether the stream's rail ends beside this card. */
async function endsBeside(page: Page, card: string): Promise<boolean> {
  const rail = await extent(page, '[data-rail][data-stream]')
  const { top, bottom } = await extent(page, card)
  return rail.bottom >= top && rail.bottom <= bottom + 4
}

test('a stream is seen from its start to its stop, and to the end of the call without one', async () => {
  const page = await openFlow()
  const rail = await extent(page, '[data-rail][data-stream]')
  const start = await extent(page, '[data-step="stream"]')
  expect(rail.top).toBeGreaterThanOrEqual(start.top - 4)
  expect(rail.top).toBeLessThanOrEqual(start.bottom)
  expect(await endsBeside(page, '[data-step="stop_stream"]')).toBe(true)
  await page.locator('[data-step="stop_stream"]').click()
  await page.keyboard.press('Delete')
  await expect.poll(() => endsBeside(page, '[data-step="hangup"]')).toBe(true)
  const offer = page.getByRole('group', { name: 'Notification' })
  // One message makes room for the next.
  await expect.poll(() => offer.getByRole('button', { name: 'Undo' }).count()).toBe(1)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => endsBeside(page, '[data-step="stop_stream"]')).toBe(true)
  // What it offered has been done.
  await expect.poll(() => offer.count()).toBe(0)
})

test('the words about a stream stay over the flow, by pointer and by keyboard', async () => {
  const page = await openFlow()
  const note = page.locator('[data-rail-note]')
  const canvas = await page.locator('[data-pane="canvas"]').boundingBox()
  const staysOverFlow = async () => {
    const box = await note.boundingBox()
    if (box === null || canvas === null) throw new Error('The words are not on the page')
    expect(box.x).toBeGreaterThanOrEqual(canvas.x)
    expect(box.x + box.width).toBeLessThanOrEqual(canvas.x + canvas.width)
  }
  await page.locator('[data-step="stream"]').hover()
  await expect.poll(() => note.textContent()).toContain('streams to example.com/audio')
  await staysOverFlow()
  await picture(page, 'rails')
  await page.mouse.move(0, 0)
  await expect.poll(() => note.count()).toBe(0)
  await page.locator('[data-step="answer"]').click()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => note.count()).toBe(1)
  await staysOverFlow()
})

test('a step that stops a stream lights up its rail too, by pointer and by keyboard', async () => {
  const page = await openFlow()
  const stream = page.locator('[data-rail][data-stream]')
  const stop = page.locator('[data-step="stop_stream"]')
  await stop.hover()
  await expect.poll(() => stream.getAttribute('data-look')).toBe('lit')
  expect(await page.locator('[data-rail]:not([data-stream])').getAttribute('data-look')).toBe('dim')
  const note = page.locator('[data-rail-note]')
  expect(await note.textContent()).toContain('streams to example.com/audio')
  await page.mouse.move(0, 0)
  await expect.poll(() => stream.getAttribute('data-look')).toBe('calm')
  await page.locator('[data-step="play"]').first().click()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => stream.getAttribute('data-look')).toBe('lit')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => stream.getAttribute('data-look')).toBe('calm')
})

test('what is drawn beside the steps can be chosen, and is remembered', async () => {
  const page = await openFlow()
  const rails = page.locator('[data-rail]')
  await expect.poll(() => rails.count()).toBe(2)
  const choice = page.getByRole('combobox', { name: 'Lines beside the steps' })
  await choice.selectOption('streams')
  await expect.poll(() => rails.count()).toBe(1)
  await choice.selectOption('none')
  await expect.poll(() => rails.count()).toBe(0)
  await page.reload()
  await page.locator('[data-step="stream"]').waitFor()
  await expect.poll(() => choice.inputValue()).toBe('none')
  expect(await rails.count()).toBe(0)
})
