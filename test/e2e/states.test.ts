import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import {
  atRest,
  axeViolations,
  openApp,
  openExport,
  openText,
  runCommand,
  withBrowser,
} from './app.ts'
import { isLong, some } from './scope.ts'

withBrowser()

const flow = `version: 1.0.0
sections:
  main:
    - answer: {}
    - play: say:Hello
    - label: again
    - stream:
        url: wss://example.com/audio
        control_id: live
    - prompt:
        play: say:Press 1 or 2
    - switch:
        variable: prompt_value
        case:
          "1":
            - stop_stream:
                control_id: live
            - connect:
                to: "+15551234567"
          "2": []
        default:
          - goto:
              label: again
              max: 3
    - cond:
        - when: call.type == 'phone'
          then:
            - record: {}
        - else:
            - hangup: {}
    - request:
        url: not an address
        method: POST
    - execute:
        dest: bye
  bye:
    - play: say:Bye
    - hangup: {}
`

const card = (page: Page, method: string) => page.locator(`[data-card][data-step="${method}"]`)
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()
const form = (method: string, name: string) => async (page: Page) => {
  await card(page, method).first().click()
  await page.locator(`[name="${name}"]`).first().waitFor()
}
const run = (words: string) => (page: Page) => runCommand(page, words)

/** What somebody may see, and how they come there from a flow that has just been opened. */
const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the templates': run('template'),
  'the list of problems': (page) => press(page, /show the list/),
  'the commands': (page) => page.keyboard.press('Control+k'),
  'the search for a step': (page) => page.keyboard.press('Control+f'),
  'the list of keys': (page) => press(page, 'Keyboard shortcuts'),
  'the outline': (page) => press(page, 'Outline'),
  'the menu of a step': (page) => card(page, 'play').first().click({ button: 'right' }),
  'the menu of several steps': async (page) => {
    await card(page, 'answer').click()
    await card(page, 'play')
      .first()
      .click({ modifiers: ['Shift'] })
    await card(page, 'play').first().click({ button: 'right' })
  },
  'the menu of a section': (page) =>
    page.locator('[data-kind="section"] [data-mark-menu]').first().click(),
  'the menu of a branch': async (page) => {
    await card(page, 'switch').click()
    await page.locator('[data-kind="branch"] [data-mark-menu]').first().click()
  },
  'the list of a “+”': async (page) => {
    await card(page, 'answer').click()
    await page.keyboard.press('+')
  },
  'nothing found by the “+”': async (page) => {
    await card(page, 'answer').click()
    await page.keyboard.press('+')
    await page.getByRole('combobox', { name: 'Search steps to insert' }).fill('qqqq')
  },
  'the export': openExport,
  'the flow’s name being changed': run('rename flow'),
  'a section’s name being changed': async (page) => {
    await page.locator('[data-kind="section"]', { hasText: 'bye' }).dblclick()
    await page.locator('[name="section-name"]').waitFor()
  },
  'a branch’s name being changed': async (page) => {
    await page.locator('[data-kind="branch"]').first().dblclick()
    await page.locator('[name="branch-name"]').waitFor()
  },
  'what a card says being changed': async (page) => {
    await card(page, 'play').first().dblclick()
    await page.locator('[name="words-name"]').waitFor()
  },
  'where to jump': run('jump to'),
  'where to move': async (page) => {
    await card(page, 'answer').click()
    await run('move to')(page)
  },
  'the form of a stream': form('stream', 'url'),
  'what a stream’s server receives': async (page) => {
    await form('stream', 'url')(page)
    await press(page, /server receives/)
  },
  'all options of a sound': async (page) => {
    await form('play', 'url')(page)
    await press(page, /^More options/)
  },
  'the form of a sound': form('play', 'url'),
  'the form of a question': form('prompt', 'play'),
  'the form of a choice': form('switch', 'variable'),
  'the form of conditions': form('cond', '0.when'),
  'the form of a jump': form('goto', 'label'),
  'a field left wrong': async (page) => {
    await form('request', 'url')(page)
    await page.locator('[name="url"]').fill('still wrong')
    await page.keyboard.press('Tab')
  },
  'the variables for a field': async (page) => {
    await form('play', 'url')(page)
    await page
      .getByRole('button', { name: /^Insert a variable/ })
      .first()
      .click()
  },
  'a step as YAML': async (page) => {
    await form('stream', 'url')(page)
    await press(page, 'Edit as YAML')
  },
  'several steps selected': (page) => page.keyboard.press('Control+a'),
  'the flow alone': (page) => press(page, 'Design'),
  'the code alone': (page) => press(page, 'Code'),
  'the other format': (page) => page.getByRole('tab', { name: 'JSON' }).click(),
  'a message with a way back': async (page) => {
    await card(page, 'answer').click()
    await page.keyboard.press('Delete')
    await page
      .getByText(/^Deleted/)
      .first()
      .waitFor()
  },
  'a flow from afar': (page) => page.keyboard.press('Shift+1'),
  'roomy cards': run('roomy cards'),
  'a note being written': async (page) => {
    await card(page, 'answer').click()
    await press(page, 'Write a note')
    await page.locator('textarea[data-note]').fill('For the team')
  },
  'the choices of a question': async (page) => {
    await form('prompt', 'play')(page)
    await page.locator('[data-choice="1"]').waitFor()
  },
  'a flow lost from sight': async (page) => {
    await page.mouse.move(600, 400)
    await page.mouse.wheel(0, 40_000)
    await page.getByRole('button', { name: 'Scroll back to the flow' }).waitFor()
  },
  'a new flow': (page) => press(page, 'New'),
  'a text that can’t be read': async (page) => {
    await openText(page, 'broken.yaml', 'sections:\n  main:\n    - play: "never closed\n')
    await page.locator('[data-stale]').waitFor()
  },
  'a file that isn’t SWML': (page) => openText(page, 'a.png', Buffer.from([0x89, 0x50, 0, 1, 2])),
  'a flow without sections': (page) => openText(page, 'a.yaml', 'version: 1.0.0\n'),
}

// All of them in both themes where there is time; else some, in turn light and dark.
const looked = some(Object.entries(states), 9)
const themes = ['light', 'dark'] as const

describe.each(looked.map(([name, reach], index) => ({ name, reach, index })))(
  'with $name',
  (state) => {
    const own = themes.filter((_, index) => isLong || index === state.index % 2)
    test.each(own)('axe finds nothing, %s', async (colorScheme) => {
      const { page } = await openApp({ colorScheme })
      await openText(page, 'flow.yaml', flow)
      await card(page, 'answer').waitFor()
      await state.reach(page)
      await atRest(page)
      expect(await axeViolations(page)).toEqual([])
    })
  },
)
