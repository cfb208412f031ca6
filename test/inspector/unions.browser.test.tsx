import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Shown, showForm } from './showForm.tsx'

let shown: Shown | undefined
afterEach(() => shown?.close())

const head = 'version: 1.0.0\nsections:\n  main:\n    - '
const control = (name: string) => page.elementLocator(shown?.control(name) ?? document.body)
const text = () => shown?.document.store.getState().text.slice(head.length)
const choose = (title: string) => userEvent.click(page.getByRole('radio', { name: title }).first())

const destinations =
  'connect:\n        serial:\n          - to: "+1555" # a\n            timeout: 5\n          - to: "+1666" # b\n'

test.each([
  [
    'connect:\n        to: "+15551234567" # desk\n        timeout: 30\n',
    ['One after the other', 'All at once', 'Groups', 'One destination'],
  ],
  [destinations, ['One destination', 'Groups', 'All at once', 'One after the other']],
  [
    'play:\n        urls:\n          - say:a # one\n          - say:b\n',
    ['One sound', 'Several in a row'],
  ],
  ['play: "say:hi"\n', ['Several in a row', 'One sound']],
  ['unset: tries # gone\n', ['Several names', 'One name']],
  ['unset: [a, b]\n', ['One name', 'Several names']],
  [
    'live_transcribe:\n        action:\n          start:\n            lang: en-US # english\n            direction: [remote-caller]\n',
    ['Stop', 'Sum up now', 'Sum up, with options', 'Start'],
  ],
  ['live_transcribe:\n        action: stop\n', ['Start', 'Sum up now', 'Stop']],
  [
    'request:\n        url: https://a\n        method: POST\n        body:\n          a: 1 # x\n',
    ['Text', 'Values'],
  ],
  [
    'execute:\n        dest: main\n        result:\n          case:\n            a: [] # none\n',
    ['By tests', 'By value'],
  ],
  ['ai:\n        prompt:\n          text: Hi # hello\n', ['In parts', 'One text']],
])('going through the forms and back changes no byte: %s', async (step, titles) => {
  shown = showForm(head + step, 0)
  for (const title of titles) await choose(title)
  expect(text()).toBe(step)
})

test('choosing a form for an empty body keeps the step', async () => {
  shown = showForm(`${head}unset: null\n`, 0)
  await choose('Several names')
  await userEvent.click(page.getByRole('button', { name: 'Add name' }))
  await userEvent.fill(control('0'), 'tries')
  expect(text()).toBe('unset:\n        - tries\n')
})

test('a list goes along into another form that has a place for all of it', async () => {
  shown = showForm(head + destinations, 0)
  await choose('All at once')
  expect(text()).toBe(destinations.replace('serial', 'parallel'))
})

test('what was kept comes back, comments and all, also after other fields were changed', async () => {
  shown = showForm(`${head}play:\n        urls:\n          - say:a # one\n          - say:b\n`, 0)
  await choose('One sound')
  expect(document.body.textContent).toContain('What was there is kept')
  await userEvent.fill(control('url'), 'say:c')
  expect(document.body.textContent).not.toContain('What was there is kept')
  await choose('Several in a row')
  expect(text()).toBe('play:\n        urls:\n          - say:a # one\n          - say:b\n')
  await choose('One sound')
  expect(text()).toBe('play:\n        url: say:c\n')
})
