import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, axeViolations, openApp, openText, picture, withBrowser } from './app.ts'
import { heard, pane } from './callSteps.ts'

withBrowser()

async function tryFlow(page: Page, text: string): Promise<void> {
  await openText(page, 'call.yaml', text)
  await page.locator('[data-step="play"]').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await pane(page).getByRole('button', { name: 'Hang up' }).waitFor()
}

test('a document at an address is asked for, and the call goes on in it, and behind it', async () => {
  const { page } = await openApp()
  await tryFlow(page, elsewhere)
  await pane(page).getByText('SWML at https://example.com/swml').waitFor()
  const goOn = pane(page).getByRole('button', { name: 'Go on with it' })
  expect(await goOn.isDisabled()).toBe(true)
  await pane(page).getByRole('textbox', { name: 'SWML at' }).fill('sections: { main: [')
  await goOn.click()
  await pane(page).getByText('relay_script_parse_error').waitFor()
  await pane(page).getByRole('button', { name: 'Step back', exact: true }).click()
  await pane(page)
    .getByRole('textbox', { name: 'SWML at' })
    .fill('sections: { main: [{ play: "say:From afar" }] }')
  await goOn.press('Enter')
  await pane(page).getByText('What is your name?').waitFor()
  expect(await heard(page)).toEqual(['Welcome', 'From afar', 'What is your name?'])
  await atRest(page)
  await picture(page, 'call-document')
  // Nothing there: an error, as SignalWire would report it.
  await pane(page).getByRole('button', { name: 'Step back', exact: true }).click()
  await pane(page).getByRole('button', { name: 'Nothing is there' }).click()
  await pane(page).getByText('relay_script_method_execute_failed').waitFor()
})

test('a spoken answer is typed, and said in the conversation', async () => {
  const { page } = await openApp()
  await tryFlow(page, asking)
  const words = pane(page).getByRole('textbox', { name: 'The caller says' })
  await expect.poll(() => words.evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.type('Ann')
  await page.keyboard.press('Enter')
  await pane(page).getByText('Says “Ann”').waitFor()
  expect(await heard(page)).toEqual(['What is your name?', 'Hello Ann'])
  expect(await page.locator('[data-variable="prompt_value"]').innerText()).toContain('Ann')
  // Nothing said is an answer, too.
  await pane(page).getByRole('button', { name: 'Step back', exact: true }).click()
  await pane(page).getByRole('button', { name: 'Say nothing' }).click()
  await pane(page).getByText('Who is there?').waitFor()
})

test('four times as fast, a call takes its time, can be paused in it and goes on', async () => {
  const { page } = await openApp()
  await openText(page, 'slow.yaml', slow)
  await page.locator('[data-step="play"]').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await pane(page).getByText('The call is over.').waitFor()
  await pane(page).getByRole('button', { name: '×4', exact: true }).click()
  await pane(page).getByRole('button', { name: 'Play again' }).click()
  await pane(page).getByText('The call goes on…').waitFor()
  expect(await heard(page)).toEqual(['One', 'Silence for 60 seconds'])
  expect(await page.locator('[data-step="play"][data-running]').count()).toBe(1)
  await pane(page).getByRole('button', { name: 'Pause', exact: true }).click()
  await pane(page).getByText('Paused before “Play audio or speech”').waitFor()
  await pane(page).getByRole('button', { name: 'Instant', exact: true }).click()
  await pane(page).getByRole('button', { name: 'Play', exact: true }).click()
  await pane(page).getByText('The call is over.').waitFor()
  expect(await heard(page)).toEqual(['One', 'Silence for 60 seconds', 'Two'])
})

test('where what plays the call doesn’t come, the pane says so, and Restart tries again', async () => {
  const { page } = await openApp()
  await page.route('**/*call.worker*', (route) => route.abort())
  await openText(page, 'call.yaml', asking)
  await page.locator('[data-step="play"]').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await pane(page).getByRole('alert').getByText('The call can’t go on').waitFor()
  await atRest(page)
  await picture(page, 'call-failed')
  expect(await axeViolations(page)).toEqual([])
  await page.unroute('**/*call.worker*')
  await pane(page).getByRole('alert').getByRole('button', { name: 'Restart' }).click()
  await pane(page).getByText('What is your name?').waitFor()
})

test('what is said is read out when that is turned on, in its language, and cut off by an answer', async () => {
  const { page } = await openApp({
    before: async (page) => void (await page.addInitScript(fakeVoices)),
  })
  await tryFlow(page, asking)
  expect(await said(page)).toEqual([])
  const speak = pane(page).getByRole('button', { name: 'Speak', exact: true })
  await speak.press('Enter')
  expect(await speak.getAttribute('aria-pressed')).toBe('true')
  await pane(page).getByRole('button', { name: 'Restart', exact: true }).click()
  await expect.poll(() => said(page)).toEqual(['de-DE: What is your name?'])
  await pane(page).getByRole('textbox', { name: 'The caller says' }).fill('Ann')
  await page.keyboard.press('Enter')
  await expect.poll(() => said(page)).toEqual([': Hello Ann'])
  await pane(page).getByRole('button', { name: 'Step back', exact: true }).click()
  await expect.poll(() => said(page)).toEqual([])
  // It is remembered.
  await page.reload()
  await page.getByRole('button', { name: 'Try it', exact: true }).click()
  await expect.poll(() => said(page)).toEqual(['de-DE: What is your name?'])
})

test('where there are no voices, that is said', async () => {
  const { page } = await openApp({
    before: async (page) => void (await page.addInitScript(noVoices)),
  })
  await tryFlow(page, asking)
  await pane(page).getByRole('button', { name: 'Speak', exact: true }).click()
  await pane(page).getByText('This browser has no voices').waitFor()
  expect(await axeViolations(page)).toEqual([])
  await pane(page).getByRole('button', { name: 'Speak', exact: true }).click()
  expect(await pane(page).getByText('This browser has no voices').count()).toBe(0)
})

/** What was read out since what was said before was last cut off. */
const said = (page: Page) =>
  page.evaluate(() => {
    // Safe: it is what the test has put there.
    const { said = [] } = window as unknown as { said?: string[] }
    return said.slice(said.lastIndexOf('cut off') + 1)
  })

function fakeVoices() {
  const said: string[] = []
  const speechSynthesis = {
    getVoices: () => [{ lang: 'de-DE' }],
    speak: ({ lang, text }: SpeechSynthesisUtterance) => said.push(`${lang}: ${text}`),
    cancel: () => said.push('cut off'),
  }
  class Utterance {
    lang = ''
    text: string
    constructor(text: string) {
      this.text = text
    }
  }
  Object.defineProperty(window, 'said', { value: said })
  Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
}

function noVoices() {
  const speechSynthesis = { getVoices: () => [], speak: () => {}, cancel: () => {} }
  Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis })
}

const elsewhere = `version: 1.0.0
sections:
  main:
    - play: say:Welcome
    - execute: { dest: 'https://example.com/swml' }
    - prompt: { play: 'say:What is your name?', speech_timeout: 5 }
`

const asking = `version: 1.0.0
sections:
  main:
    - prompt: { play: 'say:What is your name?', speech_timeout: 5, say_language: de-DE }
    - cond:
        - when: vars.prompt_value == 'Ann'
          then: [{ play: 'say:Hello Ann' }]
        - else: [{ play: 'say:Who is there?' }]
    - sleep: -1
`

const slow = `version: 1.0.0
sections:
  main:
    - play: { urls: ['say:One', 'silence:60'] }
    - play: say:Two
    - hangup: {}
`
