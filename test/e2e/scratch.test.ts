import { expect, test } from 'vitest'
import { atRest, axeViolations, openApp, openText, picture, withBrowser } from './app.ts'
withBrowser()
const two = `version: 1.0.0
sections:
  main:
    - answer: {}
    - set:
        twice: \${(20 + 1) * 2}
        customer: { name: Ann, tags: [gold, 'new'] }
        api_token: abc
    - stream:
        url: wss://example.com/assistant
        control_id: assistant
    - play:
        urls: ['say:Hello, you have \${twice} messages.', 'https://example.com/beep.wav', 'silence:2']
    - stream:
        url: wss://example.com/archive
        control_id: archive
    - prompt:
        play: say:What can we do for you?
        speech_timeout: 5
        max_digits: 4
        terminators: '#'
    - switch:
        variable: prompt_value
        case:
          '1': [{ play: { url: 'say:One' } }]
        default: [{ play: { url: 'say:Something else' } }]
    - hangup: {}
`
for (const colorScheme of ['light', 'dark'] as const)
test('look ' + colorScheme, async () => {
  const { page } = await openApp({ colorScheme })
  const pane = page.locator('[data-pane="call"]')
  await openText(page, 'two.yaml', two)
  await page.locator('[data-step="stream"]').first().waitFor()
  await page.keyboard.press('Control+Enter')
  await pane.locator('[data-outcome="success"]').click()
  await pane.getByText('Hello, you have 42').waitFor()
  await pane.locator('[data-outcome="success"]').click()
  await pane.getByText('What can we do').waitFor()
  await pane.locator('[data-edit="vars.customer"]').click()
  await atRest(page)
  await picture(page, `s-${colorScheme}-edit`)
  await page.keyboard.type('{a')
  await page.keyboard.press('Enter')
  await pane.getByText('begins like').waitFor()
  await atRest(page)
  await picture(page, `s-${colorScheme}-bad`)
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-edit'))).toBe('vars.customer')
  await pane.getByRole('button', { name: 'Add a variable' }).click()
  await page.keyboard.type('who')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Bob')
  await page.keyboard.press('Enter')
  await pane.getByText('You set vars.who to Bob').waitFor()
  await atRest(page)
  await picture(page, `s-${colorScheme}-set`)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-edit'))).toBe('new variable')
  await pane.getByRole('button', { name: 'Start over with' }).click()
  await atRest(page)
  await picture(page, `s-${colorScheme}-begin`)
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  // an edit
  await page.locator('[data-step="play"]').first().click()
  await page.keyboard.press('Delete')
  await pane.getByText('The flow has changed').waitFor()
  await atRest(page)
  await picture(page, `s-${colorScheme}-changed`)
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Control+z')
  await expect.poll(() => pane.getByText('The flow has changed').count()).toBe(0)
  await pane.getByText('What can we do').waitFor()
})
