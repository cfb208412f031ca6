import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { atRest, axeViolations, dropText, openApp, openText, picture, withBrowser } from './app.ts'
import { heard, lowestButton, pane, phone } from './callSteps.ts'
import { themes } from './scope.ts'

withBrowser()

const button = (page: Page, name: string) => pane(page).getByRole('button', { name, exact: true })
const variable = (page: Page, name: string) => page.locator(`[data-variable="${name}"]`)

async function tryFlow(page: Page): Promise<void> {
  await openText(page, 'call.yaml', flow)
  await page.locator('[data-step="play"]').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await pane(page).getByText('Hello Nobody, press 1').waitFor()
}

for (const colorScheme of themes('dark'))
  test(`a variable is changed by keyboard while the call waits: ${colorScheme}`, async () => {
    const { page } = await openApp({ colorScheme })
    await tryFlow(page)
    const name = variable(page, 'name').getByRole('button')
    await name.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('{"first": ')
    await page.keyboard.press('Enter')
    await pane(page).getByText('This begins like a map in JSON').waitFor()
    await atRest(page)
    await picture(page, `call-${colorScheme}-variable`)
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Ann')
    await page.keyboard.press('Enter')
    await pane(page).getByText('You set vars.name to Ann').waitFor()
    // What the step has said came of it: it says it anew.
    await expect.poll(() => heard(page)).toEqual(['Hello Ann, press 1'])
    expect(await name.evaluate((button) => button === document.activeElement)).toBe(true)
    const live = page.locator('[aria-live="polite"]')
    await expect
      .poll(async () => (await live.allInnerTexts()).join())
      .toContain('You set vars.name to Ann. Heard: Hello Ann, press 1')

    await button(page, 'Add a variable').press('Enter')
    await page.keyboard.type('a b')
    await page.keyboard.press('Enter')
    await pane(page).getByText('A name has no spaces').waitFor()
    await page.keyboard.press('Escape')
    await expect
      .poll(() => button(page, 'Add a variable').evaluate((one) => one === document.activeElement))
      .toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.type('count')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3')
    await page.keyboard.press('Enter')
    await variable(page, 'count').waitFor()
    await button(page, 'Step back').click()
    await expect.poll(() => variable(page, 'count').count()).toBe(0)
    await button(page, 'Step back').click()
    await expect.poll(() => heard(page)).toEqual(['Hello Nobody, press 1'])
  })

test('a call begins with the data and variables that are given, also at a step, as long as the page is open', async () => {
  const { page } = await openApp()
  await tryFlow(page)
  await button(page, 'Start over with…').press('Enter')
  const form = pane(page).getByRole('form', { name: 'Start over with…' })
  await form.getByLabel('From').fill('+4930123')
  await form.getByLabel('Variables').fill('name: Ann\nlist: [1')
  await page.keyboard.press('Tab')
  await form.getByRole('button', { name: 'Start over', exact: true }).press('Enter')
  await form.getByText('Line 2:').waitFor()
  await atRest(page)
  await picture(page, 'call-begins-with')
  expect(await axeViolations(page)).toEqual([])
  const vars = form.getByLabel('Variables')
  expect(await vars.evaluate((box) => box === document.activeElement)).toBe(true)
  await vars.fill('name: Ann\nlist: [1]')
  await form.getByRole('button', { name: 'Start over', exact: true }).press('Enter')
  await variable(page, 'list').waitFor()
  expect(await variable(page, 'from').innerText()).toContain('+4930123')
  // The flow sets the name itself, unless the call begins behind that.
  expect(await heard(page)).toEqual(['Hello Nobody, press 1'])
  await page.locator('[data-step="prompt"]').first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Try it from here' }).click()
  await expect.poll(() => heard(page)).toEqual(['Hello Ann, press 1'])
  await button(page, 'Start over with…').click()
  expect(await form.getByLabel('Begins at').innerText()).toContain('“Ask for input”')
  await form.getByRole('button', { name: 'As usual' }).click()
  await page.keyboard.press('Escape')
  await button(page, 'Restart').click()
  await expect.poll(() => variable(page, 'list').count()).toBe(1)
})

test('an edit leaves what was run before it, and the call waits where the flow has changed; undone, all is back', async () => {
  const { page } = await openApp()
  await tryFlow(page)
  await button(page, 'Press 1').click()
  await pane(page).getByText('Call the one who asked?').waitFor()
  const before = await heard(page)
  // Behind what was run nothing is lost.
  await page.locator('[data-step="play"]').last().click()
  await page.keyboard.press('Delete')
  await expect.poll(() => page.locator('[data-step="play"]').count()).toBe(1)
  await expect.poll(() => pane(page).getByText('has changed at').count()).toBe(0)
  await button(page, 'Press 2').click()
  await pane(page).getByText('The call is over.').waitFor()
  expect(await heard(page)).not.toContain('Two')
  await button(page, 'Step back').click()

  await page.locator('[data-step="play"]').first().click()
  await page.keyboard.press('Delete')
  await pane(page).getByText('The flow has changed at “Play audio or speech”').waitFor()
  expect(await heard(page)).toEqual(['Hello Nobody, press 1'])
  await expect
    .poll(() =>
      page.locator('[data-running]').evaluateAll((all) => all.map((one) => one.dataset.step)),
    )
    .toEqual(['prompt'])
  const live = page.locator('[aria-live="polite"]')
  await expect
    .poll(async () => (await live.allInnerTexts()).join())
    .toContain('The flow has changed')
  await atRest(page)
  await picture(page, 'call-flow-changed')
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(() => heard(page)).toEqual(before)
  expect(await pane(page).getByText('The flow has changed').count()).toBe(0)
})

test('while the text can’t be read the call goes through it as it was, and says so', async () => {
  const { page } = await openApp(phone)
  const go = (name: string) =>
    page.getByRole('navigation', { name: 'Panes' }).getByText(name, { exact: true }).tap()
  await dropText(page, 'call.yaml', flow)
  await page.locator('[data-step="play"]').first().waitFor()
  await go('Try it')
  await pane(page).getByText('Hello Nobody, press 1').waitFor()
  // Everything is large enough for a finger, the values of variables as well.
  await pane(page)
    .getByRole('button', { name: /^Variables/ })
    .tap()
  await variable(page, 'name').getByRole('button').tap()
  await pane(page).getByRole('textbox', { name: 'Value of name' }).fill('Ann')
  await atRest(page)
  await picture(page, 'call-phone-variable')
  expect(await axeViolations(page)).toEqual([])
  expect(await lowestButton(page)).toBeGreaterThanOrEqual(44)
  await button(page, 'Set').tap()
  await expect.poll(() => heard(page)).toEqual(['Hello Ann, press 1'])

  await go('Code')
  const editor = page.locator('[data-plain-editor]')
  await editor.fill(`${flow}    - [`)
  await go('Try it')
  await pane(page).getByText('The flow can’t be read just now.').waitFor()
  await button(page, 'Press 1').tap()
  await pane(page).getByText('Call the one who asked?').waitFor()
  await atRest(page)
  await picture(page, 'call-phone-unread')
  expect(await axeViolations(page)).toEqual([])
  await go('Code')
  await editor.fill(`${flow}    - hangup: {}\n`)
  await go('Try it')
  await expect.poll(() => pane(page).getByText('The flow can’t be read').count()).toBe(0)
  expect(await heard(page)).toEqual(['Hello Ann, press 1', 'One', 'Call the one who asked?'])
})

test('where the step that a call began at is deleted, the call stays as it was, and can be restarted', async () => {
  const { page } = await openApp()
  await openText(page, 'call.yaml', flow)
  await page.locator('[data-step="prompt"]').last().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Try it from here' }).click()
  await pane(page).getByText('Call the one who asked?').waitFor()
  await page.locator('[data-step="prompt"]').last().click()
  await page.keyboard.press('Delete')
  await pane(page).getByText('The step that this call began at is gone.').waitFor()
  await atRest(page)
  await picture(page, 'call-step-gone')
  await pane(page).getByRole('button', { name: 'Restart', exact: true }).last().click()
  await expect.poll(() => heard(page)).toEqual(['Hello Nobody, press 1'])
  expect(await pane(page).getByText('is gone').count()).toBe(0)
})

test('who goes to another flow while a call is played finds no call there, nor on the way back', async () => {
  const { page } = await openApp()
  await tryFlow(page)
  await dropText(page, 'other.yaml', 'version: 1.0.0\nsections:\n  main:\n    - hangup: {}\n')
  const marks = page.locator('[data-running], [data-taken]')
  await page.locator('[data-card][data-step="hangup"]').waitFor()
  await atRest(page)
  expect([await pane(page).count(), await marks.count()]).toEqual([0, 0])
  await page.goBack()
  await page.locator('[data-card][data-step="prompt"]').first().waitFor()
  await atRest(page)
  expect([await pane(page).count(), await marks.count()]).toEqual([0, 0])
  // The flow that was looked at without a call has none begun in it.
  await page.keyboard.press('Control+Enter')
  await pane(page).getByText('Hello Nobody, press 1').waitFor()
})

test('the way of a call is shown along the lines, and in the outline', async () => {
  const { page } = await openApp()
  await tryFlow(page)
  const way = () =>
    page.locator('[data-way]').evaluateAll((lines) =>
      // Without the ids of steps.
      lines.map((line) => line.dataset.way?.replace(/line:(\w+:).*/, '$1')),
    )
  await expect.poll(way).toEqual(['first:', 'after:', 'after:'])
  await button(page, 'Press 1').click()
  await pane(page).getByText('Call the one who asked?').waitFor()
  await expect.poll(way).toContain('split:')
  await page.getByRole('button', { name: 'Outline' }).first().click()
  const rows = page.locator('[data-outline-path][data-call]')
  await expect.poll(() => rows.count()).toBe(6)
  const here = page.locator('[data-outline-path][data-call="running"]')
  expect(await here.getAttribute('aria-description')).toContain('The call is here')
  await atRest(page)
  await picture(page, 'call-way')
  await button(page, 'Close the call').click()
  await expect.poll(way).toEqual([])
  expect(await rows.count()).toBe(0)
})

const flow = `version: 1.0.0
sections:
  main:
    - answer: {}
    - set: { name: Nobody }
    - prompt: { play: 'say:Hello \${name}, press 1', max_digits: 1 }
    - switch:
        variable: prompt_value
        case:
          '1':
            - play: say:One
            - prompt: { play: 'say:Call the one who asked?', max_digits: 1 }
            - play: say:Two
    - hangup: {}
`
