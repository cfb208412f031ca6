import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, copied, downloaded, openApp, openExport, withBrowser } from './app.ts'

withBrowser()

/** A greeting, a stream of both sides, a question with two choices that connect, ask again, a voicemail, the end. */
const wanted = `version: 1.0.0
sections:
  main:
    - play:
        url: "say:Thanks for calling."
    - stream:
        url: wss://example.com/audio
        control_id: live
        track: both_tracks
    - label: ask_again
    - prompt:
        play: "say:Press 1 for sales or 2 for support."
    - switch:
        variable: prompt_value
        case:
          "1":
            - stop_stream: {}
            - connect:
                to: "+15550101"
          "2":
            - stop_stream: {}
            - connect:
                to: "+15550102"
        default:
          - goto:
              label: ask_again
              max: 3
    - record: {}
    - hangup: {}
`

/** What has the keyboard: its name, label and method. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    if (at === null || at === document.body) return ''
    const words = [at.getAttribute('name'), at.getAttribute('aria-label')]
    return [...words, at.getAttribute('data-step'), at.textContent].filter(Boolean).join(' | ')
  })
const comesTo = (page: Page, where: RegExp) => expect.poll(() => focused(page)).toMatch(where)

test('a menu with a stream is built by mouse in at most 25 clicks, without a prefix or JavaScript', async () => {
  const { page } = await openApp()
  let clicks = 0
  const click = async (selector: string) => {
    clicks += 1
    await page.locator(selector).first().click()
  }
  const press = async (name: string) => {
    clicks += 1
    await page.getByRole('button', { name, exact: true }).click()
  }
  const pick = async (name: string, label: string | RegExp) => {
    // Once to open the list, once in it.
    clicks += 2
    const options = page.locator(`[name="${name}"] option`)
    await page
      .locator(`[name="${name}"]`)
      .selectOption((await options.filter({ hasText: label }).first().getAttribute('value')) ?? '')
  }
  /** Adds a step; what it needs can be typed at once. */
  const add = async (method: string, field: string, words: string) => {
    await click(`[data-palette="${method}"]`)
    await comesTo(page, new RegExp(`^${field}\\b`))
    await page.keyboard.type(words)
  }
  const card = (method: string) => `[data-card][data-step="${method}"]`

  await add('play', 'url', 'Thanks for calling.')
  await add('stream', 'url', 'wss://example.com/audio')
  await click('[name="control_id"]')
  await page.keyboard.type('live')
  await pick('track', /^Both sides/)
  await add('prompt', 'play', 'Press 1 for sales or 2 for support.')
  await press('Add a choice')
  await press('Add a choice')
  for (const [index, number] of ['+15550101', '+15550102'].entries()) {
    if (index > 0) await click(card('prompt'))
    await pick(`choices.${index}.lead`, 'Stop audio stream')
    await comesTo(page, /stop_stream/)
    await add('connect', 'to', number)
  }
  await click(card('prompt'))
  await click('[name="choices.again"]')
  await click(card('switch'))
  await click('[data-palette="record"]')
  await click('[data-palette="hangup"]')
  expect(await copied(page, 'Copy YAML')).toBe(wanted)

  clicks += 2
  const button = (await openExport(page)).getByRole('button', {
    name: 'Download YAML',
    exact: true,
  })
  await downloaded(page, () => button.click())
  console.log(`${clicks} clicks`)
  expect(clicks).toBeLessThanOrEqual(25)
})

test('the same is built by keyboard in at most 220 keys', async () => {
  const { page } = await openApp()
  let keys = 0
  const press = async (...names: readonly string[]) => {
    for (const name of names) {
      keys += 1
      await page.keyboard.press(name)
    }
  }
  const type = async (words: string) => {
    keys += words.length
    await page.keyboard.type(words)
  }
  const tabTo = async (where: RegExp) => {
    for (let tabs = 0; tabs < 20 && !where.test(await focused(page)); tabs += 1) await press('Tab')
    await comesTo(page, where)
  }
  const upTo = async (where: RegExp) => {
    for (let rows = 0; rows < 9 && !where.test(await focused(page)); rows += 1) {
      const before = await focused(page)
      await press('ArrowUp')
      await expect.poll(() => focused(page)).not.toBe(before)
    }
  }
  const add = async (words: string, method: string) => {
    await press('+')
    await comesTo(page, /Search steps/)
    await type(words)
    await press('Enter')
    await comesTo(page, new RegExp(`\\| ${method}\\b`))
  }
  const fill = async (field: string, words: string) => {
    await press('Enter')
    await comesTo(page, new RegExp(`^${field}\\b`))
    await type(words)
  }

  // All that comes after the canvas is there.
  await atRest(page)
  await press('F6')
  await comesTo(page, /Add a step here/)
  await add('say', 'play')
  await fill('url', 'Thanks for calling.')
  await press('Escape')
  await comesTo(page, /\| play/)
  await add('st', 'stream')
  await fill('url', 'wss://example.com/audio')
  await tabTo(/^control_id/)
  await type('live')
  await tabTo(/^track/)
  await press('b', 'Escape')
  await comesTo(page, /\| stream/)
  await add('ask', 'prompt')
  await fill('play', 'Press 1 for sales or 2 for support.')
  await tabTo(/Add a choice/)
  await press('Enter')
  await comesTo(page, /^choices\.0\.key/)
  await press('Enter')
  await comesTo(page, /^choices\.1\.key/)
  for (const [index, number] of [
    [1, '+15550102'],
    [0, '+15550101'],
  ] as const) {
    await tabTo(new RegExp(`^choices\\.${index}\\.lead`))
    await press('s', 't', 'o')
    await comesTo(page, /\| stop_stream/)
    await add('dial', 'connect')
    await fill('to', number)
    await press('Escape')
    await comesTo(page, /\| connect/)
    await upTo(/\| prompt/)
    await press('Enter')
    await comesTo(page, /^play\b/)
  }
  await tabTo(/^choices\.again/)
  await press('Space', 'Escape')
  await comesTo(page, /\| prompt/)
  await press('ArrowDown')
  await comesTo(page, /\| switch/)
  await add('record m', 'record')
  await add('hang', 'hangup')
  await press('Control+k')
  await comesTo(page, /^Do something/)
  await type('copy y')
  await press('Enter')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(wanted)
  console.log(`${keys} keys`)
  expect(keys).toBeLessThanOrEqual(220)
})
