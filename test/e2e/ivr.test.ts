import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { copied, downloaded, openApp, openText, picture, withBrowser } from './app.ts'

withBrowser()

/** A menu that asks again, a branch that is streamed and recorded, and a voicemail in its own section. */
const ivr = `version: 1.0.0
sections:
  main:
    - answer: {}
    - label: menu
    - prompt:
        play: "say:Press 1 for support, 2 to leave a message."
    - switch:
        variable: prompt_value
        case:
          "1":
            - stream:
                url: wss://example.com/audio-stream
            - record_call: {}
          "2":
            - transfer:
                dest: voicemail
        default: []
    - goto:
        label: menu
        max: 3
    - hangup: {}
  voicemail:
    - play:
        url: "say:Please leave a message."
    - record: {}
`

test('a newcomer builds an IVR with the mouse, and what was downloaded opens as the same flow', async () => {
  const { page } = await openApp()
  page.setDefaultTimeout(10_000)
  const drop = async (method: string, target: Locator) => {
    const count = await page.locator(`[data-step="${method}"]`).count()
    await page.locator(`[data-palette="${method}"]`).dragTo(target)
    await expect.poll(() => page.locator(`[data-step="${method}"]`).count()).toBe(count + 1)
  }
  const add = async (method: string) => {
    await page.locator(`[data-palette="${method}"]`).click()
    await page.locator(`[data-step="${method}"][data-selected]`).waitFor()
  }
  await drop('answer', page.locator('[data-pane="canvas"]'))
  await add('prompt')
  await fill(page, 'play', 'say:Press 1 for support, 2 to leave a message.')
  await add('switch')
  await fill(page, 'variable', 'prompt_value')
  await page.getByRole('button', { name: 'Add case', exact: true }).click()
  await fill(page, 'case.1.key', '2')
  await add('hangup')

  // The loop: from the switch's handle back to the question.
  const all = page.getByRole('button', { name: /^Fit all/ })
  await all.click()
  await page
    .locator('[data-step="switch"] [data-jump-handle]')
    .dragTo(page.locator('[data-step="prompt"]'))
  await page.locator('[data-step="goto"][data-selected]').waitFor()
  await fill(page, 'max', '3')
  await all.click()
  await page.locator('[data-step="label"]').click()
  await page.keyboard.press('F2')
  await page.locator('[name="label-name"]').fill('menu')
  await page.keyboard.press('Enter')

  await all.click()
  await drop('stream', empty(page).first())
  await fill(page, 'url', 'wss://example.com/audio-stream')
  await add('record_call')

  await all.click()
  await page.locator('[data-add-section]').click()
  await page.locator('[name="section-name"]').fill('voicemail')
  await page.keyboard.press('Enter')
  await all.click()
  await page.getByRole('button', { name: 'Add a step here, the first of voicemail' }).click()
  await page.getByRole('dialog').getByRole('combobox').fill('Play audio')
  await page.keyboard.press('Enter')
  await page.locator('[data-step="play"][data-selected]').waitFor()
  await fill(page, 'url', 'say:Please leave a message.')
  await add('record')

  await all.click()
  await drop('transfer', empty(page).first())
  await page
    .locator('[data-pane="inspector"]')
    .getByRole('button', { name: 'voicemail', exact: true })
    .click()

  expect(await copied(page, 'Copy YAML')).toBe(ivr)
  await hasNoErrors(page)
  await picture(page, 'ivr-mouse')
  await opensAsTheSame(page)
})

/** Drop zones of lists without steps. */
function empty(page: Page): Locator {
  return page.getByRole('button', { name: /^Add a step here/ })
}

async function fill(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`[data-pane="inspector"] [name="${name}"]`).fill(value)
}

async function hasNoErrors(page: Page): Promise<void> {
  const badge = page.getByRole('button', { name: /problem/i }).first()
  await expect.poll(() => badge.textContent()).toMatch(/No problems|problem/)
  if (/No problems/.test((await badge.textContent()) ?? '')) return
  await badge.click()
  await page.locator('li[data-problem]').first().waitFor()
  expect(await page.locator('li[data-problem] [data-severity="error"]').count()).toBe(0)
  await page.keyboard.press('Escape')
}

/** Downloads the file and opens it in a page of its own, with nothing saved. */
async function opensAsTheSame(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Download YAML', exact: true })
  const download = await downloaded(page, () => button.click())
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toBe(ivr)
  const again = await openApp()
  await openText(again.page, download.suggestedFilename(), text)
  await expect.poll(() => steps(again.page)).toEqual(await steps(page))
  expect(await copied(again.page, 'Copy YAML')).toBe(text)
}

/** Every card on the canvas: where it stands and what it says. */
async function steps(page: Page): Promise<string[]> {
  const found = await page
    .locator('[data-step]')
    .evaluateAll((cards) =>
      cards.map((card) => `${card.getAttribute('data-path')} ${card.getAttribute('aria-label')}`),
    )
  return found.sort()
}

test('the same IVR is built with the keyboard alone, and opens as the same flow', async () => {
  const { page } = await openApp()
  page.setDefaultTimeout(10_000)
  const { keyboard } = page
  /** In the menu of a "+": searched for by name. */
  const pick = async (title: string, method: string) => {
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await keyboard.type(title)
    await keyboard.press('Enter')
    await page.locator(`[data-step="${method}"][data-selected]`).waitFor()
    await expect.poll(() => focused(page)).toBe(method)
  }
  const addAfter = async (title: string, method: string) => {
    await keyboard.press('+')
    await pick(title, method)
  }
  /** Enter goes from a card to its form, Tab on to the field. */
  const type = async (name: string, value: string) => {
    await tabUntil(page, (focus) => focus.name === name)
    await keyboard.press('Control+a')
    await keyboard.type(value)
  }
  const goTo = async (words: string, method: string) => {
    await keyboard.press('Control+f')
    await boxHasKeyboard(page)
    await keyboard.type(words)
    await keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe(method)
  }

  await tabUntil(page, (focus) => /^Add a step here|^Insert/.test(focus.words))
  await keyboard.press('Enter')
  await pick('Answer', 'answer')
  await addAfter('Ask for input', 'prompt')
  await keyboard.press('Enter')
  await type('play', 'say:Press 1 for support, 2 to leave a message.')
  await goTo('prompt', 'prompt')
  await addAfter('Choose by value', 'switch')
  await keyboard.press('Enter')
  await type('variable', 'prompt_value')
  await tabUntil(page, (focus) => focus.words === 'Add case')
  await keyboard.press('Enter')
  await type('case.1.key', '2')
  await goTo('switch', 'switch')
  await addAfter('Hang up', 'hangup')

  await goTo('switch', 'switch')
  await run(page, 'Jump to')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await keyboard.type('Ask for input')
  await keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('goto')
  await keyboard.press('Enter')
  await type('max', '3')
  await goTo('label', 'label')
  await keyboard.press('F2')
  await page.locator('[name="label-name"]').waitFor()
  await keyboard.press('Control+a')
  await keyboard.type('menu')
  await keyboard.press('Enter')
  await expect.poll(() => focused(page)).toBe('label')

  await goTo('switch', 'switch')
  await keyboard.press('ArrowDown')
  await expect.poll(() => words(page)).toMatch(/^Add a step here, the first under If 1/)
  await keyboard.press('Enter')
  await pick('Start audio stream', 'stream')
  await keyboard.press('Enter')
  await type('url', 'wss://example.com/audio-stream')
  await goTo('stream', 'stream')
  await addAfter('Start call recording', 'record_call')

  await run(page, 'Add section')
  await page.locator('[name="section-name"]').waitFor()
  await keyboard.press('Control+a')
  await keyboard.type('voicemail')
  await keyboard.press('Enter')
  await tabUntil(page, (focus) => /first of voicemail/.test(focus.words))
  await keyboard.press('Enter')
  await pick('Play audio', 'play')
  await keyboard.press('Enter')
  await type('url', 'say:Please leave a message.')
  await goTo('Please leave', 'play')
  await addAfter('Record a message', 'record')

  await goTo('switch', 'switch')
  await keyboard.press('ArrowDown')
  await expect.poll(() => focused(page)).toBe('stream')
  await keyboard.press('ArrowRight')
  await expect.poll(() => words(page)).toMatch(/^Add a step here, the first under If 2/)
  await keyboard.press('Enter')
  await pick('transfer', 'transfer')
  await keyboard.press('Enter')
  await type('dest', 'voicemail')

  expect(await copied(page, 'Copy YAML')).toBe(ivr)
  await hasNoErrors(page)
  await picture(page, 'ivr-keyboard')
  await opensAsTheSame(page)
})

type Focus = { name: string; words: string; step: string }

async function focusOf(page: Page): Promise<Focus> {
  return await page.evaluate(() => {
    const at = document.activeElement
    const attribute = (name: string) => at?.getAttribute(name) ?? ''
    return {
      name: attribute('name'),
      words: attribute('aria-label') || (at?.textContent ?? '').trim(),
      step: attribute('data-step'),
    }
  })
}

/** The method of the card that has the focus. */
async function focused(page: Page): Promise<string> {
  return (await focusOf(page)).step
}

async function words(page: Page): Promise<string> {
  return (await focusOf(page)).words
}

async function tabUntil(page: Page, there: (focus: Focus) => boolean): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    if (there(await focusOf(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never got there; last: ${JSON.stringify(await focusOf(page))}`)
}

/** From the command palette. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await boxHasKeyboard(page)
  await page.keyboard.type(command)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Commands' }).waitFor({ state: 'hidden' })
}

/** Letters typed before that are kept for it; an Enter isn't. */
async function boxHasKeyboard(page: Page): Promise<void> {
  const box = page.getByRole('dialog').getByRole('combobox')
  await expect.poll(() => box.evaluate((it) => it === document.activeElement)).toBe(true)
}
