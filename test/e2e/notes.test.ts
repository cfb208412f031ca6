import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, axeViolations, copied, openApp, openText, picture, withBrowser } from './app.ts'

withBrowser()

const flow = `sections:
  main:
    # Picks up
    - answer: {}
    - play: "say:Hi" # greets
    - hangup: {}
`
const withNote = flow.replace('    - hangup', '    # The end\n    #\n    # of it\n    - hangup')

test('a note is typed in the form, a comment in the code, and seen on the card', async () => {
  const { page } = await openApp()
  await openText(page, 'x.yaml', flow)
  await expect.poll(() => notesOf(page)).toEqual(['Picks up', 'greets'])
  await card(page, 'hangup').click()
  await page.getByRole('button', { name: 'Write a note' }).click()
  await expect.poll(() => focused(page)).toBe('#note')
  await page.keyboard.type('The end\n\nof it\n\n')
  await expect.poll(() => notesOf(page)).toEqual(['Picks up', 'greets', 'The end\n\nof it'])
  expect(await card(page, 'hangup').getAttribute('aria-label')).toContain('of it (note)')
  expect(await copied(page, 'Copy YAML')).toBe(withNote)
  await atRest(page)
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'note')

  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => notesOf(page)).toEqual(['Picks up', 'greets'])
  expect(await copied(page, 'Copy YAML')).toBe(flow)

  await card(page, 'play').click()
  await note(page).fill('says hello')
  expect(await copied(page, 'Copy YAML')).toBe(flow.replace('greets', 'says hello'))
  await page.getByRole('button', { name: 'Clear Note' }).click()
  expect(await copied(page, 'Copy YAML')).toBe(flow.replace(' # greets', ''))
})

test('a note is asked for and its step found by keys', async () => {
  const { page } = await openApp()
  await openText(page, 'x.yaml', flow)
  await card(page, 'hangup').click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('comment')
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('#note')
  await page.keyboard.type('bye')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('picks up')
  await page.keyboard.press('Enter')
  await expect.poll(() => card(page, 'answer').getAttribute('data-selected')).not.toBe(null)
  // Enter leads to what the step needs, not to its note.
  await card(page, 'play').click()
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('url')
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  const row = page.locator('[data-outline-path="sections.main.2"]')
  await expect.poll(() => row.getAttribute('aria-description')).toBe('Note: bye')
  expect(await axeViolations(page)).toEqual([])
})

test('on a phone a note is written by the menu of a long press', async () => {
  const { page } = await openApp({ viewport: { width: 1440, height: 900 }, hasTouch: true })
  await openText(page, 'x.yaml', flow)
  await card(page, 'hangup').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.locator('[data-pane="canvas"] [data-step="hangup"]').waitFor()
  await atRest(page)
  await longPress(page, 'hangup')
  const item = page.getByRole('menuitem', { name: 'Write a note…' })
  await item.waitFor()
  await picture(page, 'note-menu-phone')
  await item.tap()
  await expect.poll(() => focused(page)).toBe('#note')
  await page.keyboard.type('The end\n\nof it')
  await picture(page, 'note-form-phone')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Flow', exact: true }).tap()
  await expect.poll(() => notesOf(page)).toEqual(['Picks up', 'greets', 'The end\n\nof it'])
  await picture(page, 'note-phone')
})

test('JSON can’t keep notes, which the form says with the way out', async () => {
  const { page } = await openApp()
  await openText(page, 'x.json', '{"sections": {"main": [{"hangup": {}}]}}')
  await card(page, 'hangup').click()
  await page.getByRole('button', { name: 'Write a note' }).click()
  const said = page.locator('[data-pane="inspector"] [data-note]')
  await expect.poll(() => said.textContent()).toMatch(/JSON has no comments/)
  await atRest(page)
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'note-json')
  const convert = said.getByRole('button', { name: 'Convert to YAML' })
  expect(await convert.evaluate((it) => it === document.activeElement)).toBe(true)
  await convert.click()
  await expect.poll(() => focused(page)).toBe('#note')
  await page.keyboard.type('The end')
  await expect.poll(() => copied(page, 'Copy YAML')).toContain('# The end\n    - hangup')
})

function card(page: Page, method: string) {
  return page.locator(`[data-card][data-step="${method}"]`)
}

function note(page: Page) {
  return page.locator('textarea[data-note]')
}

function notesOf(page: Page): Promise<string[]> {
  return page
    .locator('[data-card] [data-note]')
    .evaluateAll((all) => all.map((each) => each.textContent?.trim() ?? ''))
}

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('name') ?? null)
}

async function longPress(page: Page, method: string): Promise<void> {
  const box = await card(page, method).boundingBox()
  if (box === null) throw new Error(`There is no card of ${method}`)
  const touch = await page.context().newCDPSession(page)
  const point = { x: box.x + box.width / 3, y: box.y + box.height / 2 }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
  await page.locator('[role="menu"]').waitFor()
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
