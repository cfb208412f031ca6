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
  const step =
    'play:\n        urls:\n          - say:a # one\n          - say:b\n        volume: 5\n'
  shown = showForm(head + step, 0)
  await choose('One sound')
  expect(text()).toBe('play:\n        url: say:a\n        volume: 5\n')
  expect(document.body.textContent).toContain('The others are kept')
  await userEvent.fill(control('volume'), '6')
  await choose('Several in a row')
  expect(text()).toBe(step.replace('5', '6'))
})

test.each([
  [
    'play: "say:one"\n',
    ['Several in a row', 'One sound'],
    'urls.0',
    'url',
    'play:\n        url: X\n',
  ],
  [
    'play:\n        urls:\n          - say:a # one\n          - say:b\n',
    ['One sound', 'Several in a row'],
    'url',
    'urls.0',
    'play:\n        urls:\n          - X\n',
  ],
  ['unset: tries\n', ['Several names', 'One name'], '0', 'value', 'unset: X\n'],
  [
    'prompt:\n        play: say:one\n',
    ['Several in a row', 'One sound'],
    'play.0',
    'play',
    'prompt:\n        play: X\n',
  ],
])(
  'what was edited in another form comes along on the way back: %s',
  async (step, titles, there, back, after) => {
    shown = showForm(head + step, 0)
    const [to = '', from = ''] = titles
    await choose(to)
    await userEvent.fill(control(there), 'say:edited')
    await choose(from)
    expect(text()).toBe(after.replace('X', 'say:edited'))
    const shownAs = step.startsWith('unset') ? 'say:edited' : 'edited'
    await expect.element(control(back)).toHaveValue(shownAs)
  },
)

test('what doesn’t fit the other form is kept, and comes back where nothing that fits was written meanwhile', async () => {
  const step =
    'request:\n        url: https://a\n        method: POST\n        body:\n          a: 1\n'
  shown = showForm(head + step, 0)
  await choose('Text')
  expect(document.body.textContent).toContain('What was there is kept')
  await userEvent.fill(control('body'), 'plain')
  expect(document.body.textContent).not.toContain('What was there is kept')
  await choose('Values')
  expect(text()).toBe(step)
  await choose('Text')
  expect(text()).toBe(
    'request:\n        url: https://a\n        method: POST\n        body: plain\n',
  )
})

test.each([
  [
    'play',
    'urls: ["say:from A", "say:second A"]',
    'One sound',
    'url: "say:B"',
    'Several in a row',
    'urls:\n          - say:B',
  ],
  [
    'prompt',
    'play: ["say:from A", "say:second A"]',
    'One sound',
    'play: "say:B"',
    'Several in a row',
    'play:\n          - say:B',
  ],
])(
  'nothing of a file that was open before is written into another: %s',
  async (method, a, toA, b, toB, after) => {
    const flow = (body: string) => `${head}${method}:\n        ${body}\n`
    shown = showForm(flow(a), 0)
    const { document: open } = shown
    await choose(toA)
    open.replaceText(flow(b), { label: 'Open B', select: [['sections', 'main', 0]] })
    await choose(toB)
    expect(open.store.getState().text).toBe(flow(after))
    open.undo()
    open.undo()
    await choose('Several in a row')
    expect(open.store.getState().text).not.toContain('say:B')
  },
)
