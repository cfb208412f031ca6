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
import { themes } from './scope.ts'

withBrowser()

const pane = (page: Page) => page.locator('[data-pane="call"]')
const row = (page: Page, name: string) => page.locator(`[data-scenario="${name}"]`)
const said = (page: Page) => page.locator('[data-live]').innerText()
/** What has the keyboard, by what it says. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

async function openMenu(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /template/i })
    .first()
    .click()
  await page.getByText('Phone menu with retries').click()
  await page.getByRole('button', { name: 'Use this template' }).click()
  await page.locator('[data-step="prompt"]').waitFor()
}

/** The step of a section, by its path. */
const step = (page: Page, path: string) => page.locator(`[data-path="sections.${path}"]`)

const busy = 'Presses 2, nobody answers'

for (const colorScheme of themes('light'))
  test(`a run is kept with the mouse, fails in words once the flow is broken, and passes again: ${colorScheme}`, async () => {
    const { page } = await openApp({ colorScheme })
    await openMenu(page)
    await page.getByRole('button', { name: 'Try it', exact: true }).click()
    await pane(page).getByRole('tab', { name: 'Scenarios' }).click()
    await pane(page).getByText('No scenarios yet.').waitFor()
    await atRest(page)
    await picture(page, `scenarios-${colorScheme}-none`)
    expect(await axeViolations(page)).toEqual([])
    await pane(page).getByRole('tab', { name: 'Call' }).click()
    await pane(page).getByRole('button', { name: 'Press 2', exact: true }).click()
    await pane(page).locator('[data-outcome="no-answer"]').click()
    await pane(page).getByText('The call is over.').waitFor()
    await pane(page).getByRole('button', { name: 'Keep this run as a scenario' }).click()
    const name = pane(page).getByLabel('Name of the scenario')
    expect(await name.inputValue()).toBe(busy)
    await atRest(page)
    await picture(page, `scenarios-${colorScheme}-naming`)
    expect(await axeViolations(page)).toEqual([])
    await name.fill('  ')
    await pane(page).getByRole('button', { name: 'Keep', exact: true }).click()
    await pane(page).getByText('It needs a name.').waitFor()
    await name.fill(busy)
    await pane(page).getByRole('button', { name: 'Keep', exact: true }).click()
    await page.locator('[data-scenario][data-result="passed"]').waitFor()
    await pane(page).getByText('1 passed · covers 8 of 16 steps').waitFor()
    // What it doesn’t come to is marked on the flow, for as long as the scenarios are looked at.
    expect(await page.locator('[data-card][data-untried]').count()).toBe(8)
    expect(await page.locator('[data-kind="branch"][data-untried]').count()).toBe(2)
    expect(await step(page, 'sales.0').getAttribute('data-untried')).not.toBeNull()
    await atRest(page)
    await picture(page, `scenarios-${colorScheme}-passed`)
    expect(await axeViolations(page)).toEqual([])

    await step(page, 'support.0').click()
    await page.keyboard.press('Delete')
    await page.locator('[data-scenario][data-result="failed"]').waitFor()
    await expect
      .poll(() => said(page))
      .toContain(`“${busy}” failed: “Connecting you to support.” was expected`)
    await atRest(page)
    await picture(page, `scenarios-${colorScheme}-failed`)
    expect(await axeViolations(page)).toEqual([])
    await pane(page).locator('button[data-difference]').first().click()
    await page.locator('[data-card][data-selected]').waitFor()

    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await page.locator('[data-scenario][data-result="passed"]').waitFor()
    await pane(page).getByRole('tab', { name: 'Call' }).click()
    await expect.poll(() => page.locator('[data-untried]').count()).toBe(0)
  })

test('the same with the keyboard alone; a scenario is renamed, taken away and brought back', async () => {
  const { page } = await openApp()
  await openMenu(page)
  await runCommand(page, 'try it')
  await pane(page).getByText('Press 1 for sales').waitFor()
  await page.keyboard.press('2')
  await pane(page).getByText('Connecting you to support.').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-outcome')))
    .toBe('answers')
  await page.keyboard.press('Enter')
  await pane(page).getByText('The call is over.').waitFor()
  await runCommand(page, 'keep this run')
  await pane(page).getByLabel('Name of the scenario').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  await page.keyboard.type('Two')
  await page.keyboard.press('Enter')
  await row(page, 'Two').waitFor()
  await expect.poll(() => focused(page)).toContain('Two')
  await page.locator('[data-scenario="Two"][data-result="passed"]').waitFor()

  // The step that says what was heard goes.
  await page.keyboard.press('Control+f')
  await page.getByRole('dialog').getByRole('combobox').fill('connecting you to support')
  await page.keyboard.press('Enter')
  await page.locator('[data-card][data-selected]:focus').waitFor()
  await page.keyboard.press('Delete')
  await page.locator('[data-scenario="Two"][data-result="failed"]').waitFor()
  await expect.poll(() => said(page)).toContain('“Two” failed')
  await page.keyboard.press('Control+z')
  await page.locator('[data-scenario="Two"][data-result="passed"]').waitFor()

  await runCommand(page, 'show scenarios')
  await expect.poll(() => focused(page)).toContain('Two')
  await page.keyboard.press('Enter')
  await row(page, 'Two').getByRole('button', { name: 'Rename' }).press('Enter')
  await page.keyboard.type('Answers at two')
  await page.keyboard.press('Enter')
  await row(page, 'Answers at two').waitFor()
  await expect.poll(() => focused(page)).toBe('Rename')
  await row(page, 'Answers at two').getByRole('button', { name: 'Remove' }).press('Enter')
  await pane(page).getByText('No scenarios yet.').waitFor()
  await expect.poll(() => focused(page)).toBe('Find the missing ways')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().press('Enter')
  await page.locator('[data-scenario="Answers at two"][data-result="passed"]').waitFor()
  await expect.poll(() => focused(page)).toContain('Answers at two')
})

test('the missing ways are found and added, and come to all of the menu; what a step that is gone was for is out of date', async () => {
  const { page } = await openApp({ colorScheme: 'dark' })
  await openMenu(page)
  await runCommand(page, 'find the missing ways')
  await page.locator('[data-proposed]').first().waitFor()
  await atRest(page)
  await picture(page, 'scenarios-dark-proposed')
  expect(await axeViolations(page)).toEqual([])
  const all = await page.locator('[data-proposed]').count()
  expect(all).toBeGreaterThan(2)
  await pane(page)
    .getByRole('button', { name: `Add all ${all}` })
    .click()
  await expect.poll(() => page.locator('[data-scenario][data-result="passed"]').count()).toBe(all)
  await pane(page).getByText(`${all} passed · covers 16 of 16 steps`).waitFor()
  expect(await page.locator('[data-untried]').count()).toBe(0)
  await expect.poll(() => said(page)).toContain(`All ${all} scenarios passed.`)
  await expect.poll(() => focused(page)).toContain('Passed')

  await step(page, 'support.1').click()
  await page.keyboard.press('Delete')
  await page.locator('[data-scenario][data-result="out-of-date"]').waitFor()
  const words = page.locator('[data-result="out-of-date"] [data-difference]').first()
  expect(await words.innerText()).toBe('support > connect isn’t in the flow any more.')
  await expect.poll(() => said(page)).toContain('is out of date: support > connect isn’t in the')
  await atRest(page)
  await picture(page, 'scenarios-dark-out-of-date')
  expect(await axeViolations(page)).toEqual([])

  // Taken away, the next one has the keyboard.
  const first = page.locator('[data-row="0"]')
  await first.click()
  const second = await page.locator('[data-scenario]').nth(1).getAttribute('data-scenario')
  await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter')
  await expect.poll(() => page.locator('[data-scenario]').count()).toBe(all - 1)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-row')))
    .toBe('0')
  expect(await focused(page)).toContain(second)
})

test('a scenario is played to be seen, and all are edited as the text that they are', async () => {
  const { page } = await openApp({ colorScheme: 'light' })
  await openMenu(page)
  await runCommand(page, 'find the missing ways')
  await page.locator('[data-proposed]').first().waitFor()
  await pane(page)
    .getByRole('button', { name: /^Add all/ })
    .click()
  await page.locator('[data-scenario="Presses 2"][data-result="passed"] [data-row]').click()
  await row(page, 'Presses 2').getByRole('button', { name: 'Play it' }).click()
  await pane(page).getByText('Connecting you to support.').waitFor()
  await pane(page).getByText('The call is over.').waitFor()
  await pane(page).getByRole('tab', { name: 'Scenarios' }).click()
  await pane(page).getByRole('button', { name: 'Edit the scenarios as text' }).click()
  const text = pane(page).getByRole('textbox', { name: 'The scenarios as text' })
  const before = await text.inputValue()
  await text.fill(before.replace('ends: hangup', 'ends: never'))
  await pane(page).getByText('1 problem').waitFor()
  await pane(page)
    .getByRole('button', { name: /^Line \d+: / })
    .click()
  await expect.poll(() => text.evaluate((box) => box === document.activeElement)).toBe(true)
  await atRest(page)
  await picture(page, 'scenarios-light-text')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await pane(page).getByText('1 can’t be read').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Edit the scenarios as text')
  await page.keyboard.press('Enter')
  await text.fill(before)
  await pane(page).getByRole('button', { name: 'Done' }).click()
  await expect.poll(() => page.locator('[data-unread]').count()).toBe(0)
})

test('on a phone a run is kept, fails and leads to its step, all by touch', async () => {
  const { page } = await openApp({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await page
    .getByRole('button', { name: /template/i })
    .first()
    .tap()
  await page.getByText('Phone menu with retries').tap()
  await page.getByRole('button', { name: 'Use this template' }).tap()
  await page.locator('[data-step="prompt"]').waitFor()
  const tab = (name: string) => page.getByRole('navigation', { name: 'Panes' }).getByText(name)
  await tab('Try it').tap()
  await pane(page).getByRole('button', { name: 'Press 2', exact: true }).tap()
  await pane(page).locator('[data-outcome="no-answer"]').tap()
  await pane(page).getByText('The call is over.').waitFor()
  await atRest(page)
  await picture(page, 'scenarios-phone-over')
  await pane(page).getByRole('button', { name: 'Keep this run as a scenario' }).tap()
  await atRest(page)
  await picture(page, 'scenarios-phone-naming')
  await pane(page).getByRole('button', { name: 'Keep', exact: true }).tap()
  await page.locator('[data-scenario][data-result="passed"]').waitFor()
  await page.locator('[data-row]').tap()
  await atRest(page)
  await picture(page, 'scenarios-phone-passed')
  expect(await axeViolations(page)).toEqual([])
  const heights = await pane(page)
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)

  await tab('Outline').tap()
  await page.getByText('Says “Connecting you to support.”').tap()
  await page.keyboard.press('Delete')
  await tab('Try it').tap()
  await page.locator('[data-scenario][data-result="failed"]').waitFor()
  await atRest(page)
  await picture(page, 'scenarios-phone-failed')
  expect(await axeViolations(page)).toEqual([])
  await page.locator('button[data-difference]').first().tap()
  const shown = page.locator('[data-card][data-selected]')
  await shown.waitFor()
  const isInSight = async () => {
    const { x = -1 } = (await shown.boundingBox()) ?? {}
    return x > 0 && x < 300
  }
  // It comes there in some frames.
  await expect.poll(isInSight).toBe(true)
})

test('what no call can come to is told with the reason, and leads to its place', async () => {
  const { page } = await openApp({ colorScheme: 'light' })
  await openText(page, 'lost.yaml', lost)
  await page.locator('[data-step="play"]').first().waitFor()
  await runCommand(page, 'find the missing ways')
  const missing = page.locator('[data-missing="unreachable"]')
  await missing.first().waitFor()
  expect(await missing.allInnerTexts()).toEqual([
    'Play audio or speech, step 1 of 1 in lost. It can’t be reached: no step that is run goes to the section “lost”.',
  ])
  await expect.poll(() => said(page)).toContain('1 place wasn’t come to.')
  await missing.getByRole('button').click()
  await page.locator('[data-card][data-selected][data-path="sections.lost.0"]').waitFor()
  await pane(page).getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('[data-scenario][data-result="passed"]').waitFor()
  await atRest(page)
  await picture(page, 'scenarios-light-unreachable')
  expect(await axeViolations(page)).toEqual([])
  await pane(page)
    .getByRole('button', { name: /^Covers 2 of 3 steps/ })
    .click()
  await pane(page).locator('[data-untried]').click()
  await pane(page).getByRole('button', { name: 'Close the missing ways' }).press('Enter')
  await expect.poll(() => focused(page)).toBe('Find the missing ways')
})

test('what was kept is there after a reload, and is run behind edits while the form is looked at', async () => {
  const { page } = await openApp()
  await openText(page, 'lost.yaml', lost)
  await page.locator('[data-step="play"]').first().waitFor()
  await runCommand(page, 'find the missing ways')
  await pane(page).getByRole('button', { name: 'Add', exact: true }).click()
  await page.locator('[data-scenario][data-result="passed"]').waitFor()
  await page.getByText('Saved').first().waitFor()
  await page.reload()
  await page.locator('[data-step="play"]').first().waitFor()
  await page.locator('[data-pane="inspector"]').waitFor()
  await page.locator('[data-step="play"]').first().click()
  await page.keyboard.press('Delete')
  const told = page.getByRole('button', { name: 'Try it', exact: true }).first()
  await expect.poll(() => told.getAttribute('title')).toContain('1 of its scenarios hasn’t passed')
  expect(await axeViolations(page)).toEqual([])
  await picture(page, 'scenarios-told')
  await page.keyboard.press('Control+z')
  await expect.poll(() => told.getAttribute('title')).not.toContain('scenarios')
  await told.click()
  await pane(page).getByRole('tab', { name: 'Scenarios' }).click()
  await page.locator('[data-scenario][data-result="passed"]').waitFor()
})

const lost = `sections:
  main:
    - play: { url: 'say:Hello' }
    - hangup: {}
  lost:
    - play: { url: 'say:Nobody hears this' }
`
