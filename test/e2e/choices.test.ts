import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, axeViolations, copied, openApp, picture, withBrowser } from './app.ts'
import { themes } from './scope.ts'

withBrowser()

const asked = `version: 1.0.0
sections:
  main:
    - label: ask_again
    - prompt:
        play: "say:Press 1 for sales, 2 for support."
    - switch:
        variable: prompt_value
        case:
          "1":
            - connect: {}
          "2": []
        default:
          - goto:
              label: ask_again
              max: 3
`

for (const colorScheme of themes('dark'))
  test(`a question with two choices that is asked again is made in a few clicks, and undone one by one: ${colorScheme}`, async () => {
    const { page } = await openApp({ colorScheme })
    page.setDefaultTimeout(10_000)
    const form = page.locator('[data-pane="inspector"]')
    const rows = form.locator('[data-choice]')
    await page.locator('[data-palette="prompt"]').click()
    await form.locator('[name="play"]').fill('Press 1 for sales, 2 for support.')
    const start = await copied(page, 'Copy YAML')
    const add = form.getByRole('button', { name: 'Add a choice', exact: true })
    await add.click()
    await expect.poll(() => focusedName(page)).toBe('choices.0.key')
    await add.click()
    await expect.poll(() => focusedName(page)).toBe('choices.1.key')
    await form.getByRole('checkbox', { name: 'Ask again' }).check()
    await atRest(page)
    await picture(page, `choices-${colorScheme}-form`)
    expect(await axeViolations(page)).toEqual([])

    // The place of a choice without steps has the keyboard; a step of its own takes it.
    await form.getByRole('button', { name: 'Show choice 2 on the canvas' }).click()
    await expect.poll(() => focusedLabel(page)).toMatch(/^Add a step here, the first under If 2/)
    // Folded away, it is unfolded for that.
    await page.getByRole('button', { name: /^Fold the branches of/ }).click()
    await page.locator('[data-step="prompt"]').click()
    await form.getByRole('button', { name: 'Show choice 2 on the canvas' }).click()
    await expect.poll(() => focusedLabel(page)).toMatch(/^Add a step here, the first under If 2/)
    await form.locator('[name="choices.0.lead"]').selectOption({ label: 'Connect to someone' })
    await page.locator('[data-step="connect"][data-selected]').waitFor()
    await expect.poll(() => focusedLabel(page)).toMatch(/^Connect to someone/)
    expect(await copied(page, 'Copy YAML')).toBe(asked)
    await expect
      .poll(() => page.locator('[data-step="switch"]').textContent())
      .toContain('1 · 2 · otherwise')
    await page.locator('[data-step="prompt"]').click()
    await atRest(page)
    await picture(page, `choices-${colorScheme}-flow`)
    expect(await axeViolations(page)).toEqual([])

    const undo = page.getByRole('button', { name: /^Undo/ })
    for (const left of [2, 2, 1, 0]) {
      await undo.click()
      await expect.poll(() => rows.count()).toBe(left)
    }
    expect(await copied(page, 'Copy YAML')).toBe(start)
  })

const both = `version: 1.0.0
sections:
  main:
    - stream:
        url: wss://example.com/audio
    - label: ask_again
    - prompt:
        play: "say:Press 1 for sales, 2 for support."
    - switch:
        variable: prompt_value
        case:
          "1":
            - stop_stream: {}
            - connect:
                to: "+15551230001"
          "2":
            - stop_stream: {}
            - connect:
                to: "+15551230002"
        default:
          - goto:
              label: ask_again
              max: 3
`

test('two choices that stop the stream and connect, else ask again, take few clicks and no SWML', async () => {
  const { page } = await openApp()
  page.setDefaultTimeout(10_000)
  const form = page.locator('[data-pane="inspector"]')
  let clicks = 0
  const click = async (target: Locator) => {
    clicks++
    await target.click()
  }
  const fill = async (name: string, text: string) => {
    clicks++
    await form.locator(`[name="${name}"]`).fill(text)
  }
  await click(page.locator('[data-palette="stream"]'))
  await fill('url', 'wss://example.com/audio')
  await click(page.locator('[data-palette="prompt"]'))
  await fill('play', 'Press 1 for sales, 2 for support.')
  await click(form.getByRole('button', { name: 'Add a choice', exact: true }))
  await click(form.getByRole('button', { name: 'Add a choice', exact: true }))
  await click(form.getByRole('checkbox', { name: 'Ask again' }))
  for (const [index, number] of ['+15551230001', '+15551230002'].entries()) {
    const key = String(index + 1)
    if (index > 0) await click(page.locator('[data-step="prompt"]'))
    // A list of the browser: one click opens it, one chooses.
    clicks += 2
    await form
      .getByRole('combobox', { name: `What choice ${key} does` })
      .selectOption({ label: 'Stop audio stream' })
    await page.locator('[data-step="stop_stream"][data-selected]').waitFor()
    await click(page.locator('[data-palette="connect"]'))
    await page.locator('[data-step="connect"][data-selected]').waitFor()
    await fill('to', number)
  }
  expect(await copied(page, 'Copy YAML')).toBe(both)
  expect(clicks).toBeLessThanOrEqual(16)
  await page.locator('[data-step="prompt"]').click()
  await atRest(page)
  await picture(page, 'choices-both')
})

test('on a phone all of it is done by touch, within the screen', async () => {
  const { page } = await openApp({ viewport: { width: 390, height: 844 }, hasTouch: true })
  page.setDefaultTimeout(10_000)
  await page.getByRole('button', { name: 'Add step' }).first().tap()
  await page.locator('[data-palette="prompt"]').tap()
  const panes = page.getByRole('navigation', { name: 'Panes' })
  await panes.getByRole('button', { name: 'Form' }).tap()
  await page.getByRole('button', { name: 'Add a choice', exact: true }).tap()
  await page.getByRole('button', { name: 'Add a choice', exact: true }).tap()
  await page.getByText('Ask again', { exact: true }).tap()
  await expect.poll(() => page.locator('[data-choice]').count()).toBe(2)
  await page.locator('[data-choice="2"]').scrollIntoViewIfNeeded()
  await atRest(page)
  await picture(page, 'choices-phone')
  expect(await axeViolations(page)).toEqual([])
  const small = await page
    .locator('[data-field="choices"] :is(button, select, input:not([type="checkbox"]), label)')
    .evaluateAll((controls) =>
      controls
        .map((each) => each.getBoundingClientRect())
        .filter(({ height, right }) => height < 44 || right > innerWidth),
    )
  expect(small).toEqual([])
  await page.getByRole('button', { name: 'Show choice 2 on the canvas' }).tap()
  await page.locator('[data-pane="canvas"]').waitFor()
  await expect.poll(() => focusedLabel(page)).toMatch(/^Add a step here, the first under If 2/)
  await atRest(page)
  await picture(page, 'choices-phone-shown')
  await panes.getByRole('button', { name: 'Form' }).tap()
  await page.locator('[name="choices.1.lead"]').selectOption({ label: 'Connect to someone' })
  await page.getByRole('heading', { name: 'Connect to someone' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
})

function focusedName(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('name'))
}

function focusedLabel(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
}
