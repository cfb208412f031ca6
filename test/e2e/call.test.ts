import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import {
  atRest,
  axeViolations,
  openApp,
  openText,
  picture,
  runCommand,
  withBrowser,
} from './app.ts'
import { hasComeInSight, heard, lowestButton, openMenu, pane, phone } from './callSteps.ts'
import { themes } from './scope.ts'

withBrowser()

const running = (page: Page) =>
  page.locator('[data-running]').evaluateAll((cards) => cards.map((card) => card.dataset.step))

/** Whether what has the keyboard lies in the pane. */
const isFocusInPane = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-pane="call"]') !== null)

for (const colorScheme of themes('dark'))
  test(`a menu is played with the mouse to the end of one choice: ${colorScheme}`, async () => {
    const { page } = await openApp({ colorScheme })
    await openMenu(page)
    await page.getByRole('button', { name: 'Try it', exact: true }).click()
    await pane(page).getByText('Press 1 for sales. Press 2 for support.').waitFor()
    expect(await running(page)).toEqual(['prompt'])
    await atRest(page)
    await picture(page, `call-${colorScheme}-question`)
    expect(await axeViolations(page)).toEqual([])

    await pane(page).getByRole('button', { name: 'Press 1', exact: true }).click()
    await pane(page).getByText('Presses 1').waitFor()
    expect(await heard(page)).toContain('Connecting you to sales.')
    expect(await running(page)).toEqual(['connect'])
    expect(await page.locator('[data-variable="prompt_value"]').innerText()).toContain('1')
    expect(await page.locator('[data-taken]').count()).toBeGreaterThan(3)
    await atRest(page)
    await picture(page, `call-${colorScheme}-outcomes`)
    expect(await axeViolations(page)).toEqual([])

    await pane(page).locator('[data-outcome="busy"]').click()
    await pane(page).getByText('The call is over.').waitFor()
    await atRest(page)
    await picture(page, `call-${colorScheme}-over`)
    expect(await axeViolations(page)).toEqual([])
  })

test('a menu is played with the keyboard alone, to its end, back and anew', async () => {
  const { page } = await openApp()
  await openMenu(page)
  await runCommand(page, 'try it')
  await pane(page).getByText('Press 1 for sales').waitFor()
  await expect.poll(() => isFocusInPane(page)).toBe(true)
  await page.keyboard.press('2')
  await pane(page).getByText('Connecting you to support.').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-outcome')))
    .toBe('answers')
  // What is heard and asked is said.
  const said = page.locator('[aria-live="polite"]')
  await expect
    .poll(() => said.allInnerTexts())
    .toEqual(expect.arrayContaining([expect.stringContaining('Heard: Connecting you to support.')]))
  await page.keyboard.press('Enter')
  await pane(page).getByText('The call is over.').waitFor()
  await expect.poll(() => isFocusInPane(page)).toBe(true)
  await page.keyboard.press('Enter')
  await pane(page).getByRole('button', { name: 'Press 1', exact: true }).waitFor()
  expect(await heard(page)).toEqual(['Press 1 for sales. Press 2 for support.'])
  await expect.poll(() => isFocusInPane(page)).toBe(true)
  // Three wrong answers, and it says goodbye.
  for (const times of [1, 2, 3]) {
    await page.keyboard.press('9')
    await expect.poll(async () => (await heard(page)).length).toBe(1 + 2 * times)
  }
  expect((await heard(page)).at(-1)).toBe('We did not get your choice. Goodbye.')
  await pane(page).getByText('The call is over.').waitFor()
  await expect.poll(() => isFocusInPane(page)).toBe(true)
  // Closed, the form is back, and the keyboard is with the flow.
  await page.keyboard.press('Shift+Tab')
  await pane(page).getByRole('button', { name: 'Close the call' }).press('Enter')
  await page.locator('[data-pane="inspector"]').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-card]') !== null))
    .toBe(true)
  expect(await page.locator('[data-running], [data-taken]').count()).toBe(0)
})

test('a call stops at a breakpoint, goes on step by step and back, and says when the flow has changed', async () => {
  const { page } = await openApp()
  await openMenu(page)
  await page.locator('[data-step="switch"]').click()
  await page.keyboard.press('F9')
  await page.locator('[data-step="switch"][data-breakpoint]').waitFor()
  await page.keyboard.press('Control+Enter')
  await pane(page).getByRole('button', { name: 'Press 1', exact: true }).click()
  await pane(page).getByText('Paused before “Choose by value”').waitFor()
  expect(await running(page)).toEqual(['switch'])
  await pane(page).getByRole('button', { name: 'Step', exact: true }).click()
  await expect.poll(() => running(page)).toEqual(['transfer'])
  await atRest(page)
  await picture(page, 'call-breakpoint')
  expect(await axeViolations(page)).toEqual([])
  await pane(page).getByRole('button', { name: 'Step back', exact: true }).click()
  await expect.poll(() => running(page)).toEqual(['switch'])
  await pane(page).getByRole('button', { name: 'Go on', exact: true }).click()
  await expect.poll(() => running(page)).toEqual(['connect'])
  await pane(page).getByRole('button', { name: 'Hang up', exact: true }).click()
  await pane(page).getByText('The caller hangs up.').waitFor()

  await page.locator('[data-step="connect"][data-taken]').click()
  await page.keyboard.press('Delete')
  await pane(page).getByText('The flow has changed at “Connect to someone”').waitFor()
  await atRest(page)
  await picture(page, 'call-changed')
  expect(await axeViolations(page)).toEqual([])
  await pane(page).getByRole('button', { name: 'Restart', exact: true }).click()
  await expect.poll(() => heard(page)).toEqual(['Press 1 for sales. Press 2 for support.'])
  expect(await pane(page).getByText('The flow has changed').count()).toBe(0)
})

test('a call begins at the step that is asked for', async () => {
  const { page } = await openApp()
  await openMenu(page)
  await page.locator('[data-step="goto"]').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Try it from here' }).click()
  await pane(page).getByText('Jumps to “menu”').waitFor()
  expect(await page.locator('[data-step="answer"][data-taken]').count()).toBe(0)
})

test('on a phone the call is a tab of its own, played by touch', async () => {
  const { page } = await openApp(phone)
  await openMenu(page, 'tap')
  await page.getByRole('navigation', { name: 'Panes' }).getByText('Try it').tap()
  await pane(page).getByText('Press 1 for sales').waitFor()
  await atRest(page)
  await picture(page, 'call-phone-question')
  expect(await axeViolations(page)).toEqual([])
  expect(await lowestButton(page)).toBeGreaterThanOrEqual(44)
  await pane(page).getByRole('button', { name: 'Press 2', exact: true }).tap()
  await pane(page).getByText('Connecting you to support.').waitFor()
  await atRest(page)
  await picture(page, 'call-phone-outcomes')
  expect(await axeViolations(page)).toEqual([])
  // Looked at on the flow meanwhile, it stays as it is.
  await page.getByRole('navigation', { name: 'Panes' }).getByText('Flow').tap()
  const here = page.locator('[data-step="connect"][data-running]')
  await hasComeInSight(here, 200)
  await atRest(page)
  await picture(page, 'call-phone-flow')
  await page.getByRole('navigation', { name: 'Panes' }).getByText('Try it').tap()
  await pane(page).locator('[data-outcome="no-answer"]').tap()
  await pane(page).getByText('The call is over.').waitFor()
})

test('what runs in JavaScript is run, and what a server would get is listed', async () => {
  const { page } = await openApp({ colorScheme: 'light' })
  await openText(page, 'two.yaml', twoStreams)
  await page.locator('[data-step="stream"]').first().waitFor()
  await page.keyboard.press('Control+Enter')
  const choose = (name: string) => pane(page).locator(`[data-outcome="${name}"]`).click()
  await choose('success')
  await pane(page).getByText('Hello, you have 42 messages.').waitFor()
  await choose('success')
  await pane(page).locator('[data-outcome="answers"]').waitFor()
  await atRest(page)
  await picture(page, 'call-light-request')
  expect(await axeViolations(page)).toEqual([])
  await choose('answers')
  await pane(page).getByText('What can we do for you?').waitFor()
  await pane(page).getByText('Stream “assistant” starts').waitFor()
  expect(await page.locator('[data-variable="twice"]').innerText()).toContain('42')
  await expect.poll(() => page.locator('[data-rail][data-look="lit"]').count()).toBe(2)
  await atRest(page)
  await picture(page, 'call-light-asked')
  await pane(page)
    .getByRole('button', { name: /^Would be sent/ })
    .click()
  await pane(page).locator('[data-sent]').first().waitFor()
  await atRest(page)
  await picture(page, 'call-light-streams')
  expect(await axeViolations(page)).toEqual([])
  await pane(page)
    .getByRole('button', { name: /^Variables/ })
    .click()
  // Several keys, up to the one that ends them.
  await pane(page).getByRole('button', { name: 'Press 1', exact: true }).click()
  await page.keyboard.press('2')
  await page.keyboard.press('#')
  await pane(page).getByText('Presses 1 2 #').waitFor()
  await pane(page).getByText('Stream “archive” stops').waitFor()
  expect(await page.locator('[data-variable="prompt_value"]').innerText()).toContain('12')
})

test('an error is told at its step, and the call goes on or stops there', async () => {
  const { page } = await openApp({ viewport: { width: 800, height: 900 } })
  await openText(page, 'error.yaml', failing)
  await page.locator('[data-step="set"]').waitFor()
  await page.getByRole('button', { name: 'Try it', exact: true }).last().click()
  await pane(page).getByText('relay_script_js_eval_error').waitFor()
  await atRest(page)
  await picture(page, 'call-800-error')
  expect(await axeViolations(page)).toEqual([])
  await pane(page).getByRole('button', { name: 'Show the step' }).click()
  await page.locator('[data-step="set"][data-selected]').waitFor()
  await pane(page).getByRole('button', { name: 'Go on', exact: true }).click()
  await expect.poll(() => heard(page)).toEqual(['Still here'])
  await pane(page).getByRole('button', { name: 'Step back', exact: true }).click()
  await pane(page).getByRole('button', { name: 'Stop', exact: true }).click()
  await pane(page).getByText('The call was ended at an error.').waitFor()
  expect(await heard(page)).toEqual([])
})

const failing = `version: 1.0.0
sections:
  main:
    - set:
        a: \${nobody.knows(1)}
    - play:
        url: say:Still here
    - hangup: {}
`

const twoStreams = `version: 1.0.0
sections:
  main:
    - answer: {}
    - set:
        twice: \${(20 + 1) * 2}
    - stream:
        url: wss://example.com/assistant
        control_id: assistant
        status_url: https://example.com/status
    - play:
        urls: ['say:Hello, you have \${twice} messages.', 'https://example.com/beep.wav', 'silence:2']
    - stream:
        url: wss://example.com/archive
        control_id: archive
    - request:
        url: https://example.com/customers
        method: POST
        body:
          name: Ann
        save_variables: true
    - prompt:
        play: say:What can we do for you?
        speech_timeout: 5
        max_digits: 4
        terminators: '#'
    - hangup: {}
`
