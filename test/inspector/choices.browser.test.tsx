import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { allSteps } from '../../src/swml/index.ts'
import { type Shown, showForm } from './showForm.tsx'

let shown: Shown | undefined
afterEach(() => shown?.close())

const question = `sections:
  main:
    - prompt:
        play: say:Press 1 # the question
    - hangup
  sales: []
`
const menu = `sections:
  main:
    - prompt:
        play: say:Press 1 # the question
    - switch:
        variable: prompt_value
        case:
          "1":
            - stop_stream: {}
            - connect:
                to: "+15551230001"
          "2": []
        default: []
    - hangup
  sales: []
`
const text = () => shown?.document.store.getState().text
const control = (name: string) => page.elementLocator(shown?.control(name) ?? document.body)
const press = (name: string | RegExp) => userEvent.click(page.getByRole('button', { name }))
const keys = () =>
  [...document.querySelectorAll<HTMLElement>('[data-choice]')].map((row) => row.dataset.choice)
const focused = () => (document.activeElement as HTMLInputElement | null)?.name ?? ''
const said = () => shown?.announced.at(-1)

test('a choice is added in one click, the step that decides is made, and each is one undo step', async () => {
  shown = showForm(question, 0)
  await press('Add a choice')
  expect(text()).toBe(`sections:
  main:
    - prompt:
        play: say:Press 1 # the question
    - switch:
        variable: prompt_value
        case:
          "1": []
        default: []
    - hangup
  sales: []
`)
  await expect.poll(focused).toBe('choices.0.key')
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('choices.1.key')
  expect(keys()).toEqual(['1', '2'])
  expect(said()).toMatch(/^Added choice 2/)
  await userEvent.click(control('choices.again'))
  expect(text()).toContain(
    '          - goto:\n              label: ask_again\n              max: 3\n',
  )
  expect(text()).toContain('    - label: ask_again\n    - prompt')
  for (const label of ['Ask again 3 times', 'Add choice 2', 'Add choice 1'])
    expect(shown.document.undo()).toBe(label)
  expect(text()).toBe(question)
  await expect.poll(keys).toEqual([])
})

test('another key is typed in place; what can’t be one stays as it was, and is said', async () => {
  shown = showForm(menu, 0)
  await userEvent.clear(control('choices.1.key'))
  expect(text()).toBe(menu)
  await expect.element(page.getByText(/needs the key that is pressed/)).toBeVisible()
  await userEvent.keyboard('1')
  await expect.element(page.getByText(/a choice “1” already/)).toBeVisible()
  await userEvent.keyboard('2')
  expect(text()).toBe(menu.replace('"2"', '"12"'))
  expect(focused()).toBe('choices.1.key')
  expect(keys()).toEqual(['1', '12'])
  await userEvent.tab()
  await expect.element(page.getByText(/ends after one key/)).toBeVisible()
  await press('Wait for 2 keys')
  expect(text()).toContain('        max_digits: 2\n')
  await expect.poll(focused).toBe('choices.1.key')
  expect(shown.document.undo()).toBe('Wait for 2 keys')
  expect(shown.document.undo()).toBe('Change choice 2')
  expect(text()).toBe(menu)
  await expect.poll(keys).toEqual(['1', '2'])
})

test('undo while a key is typed keeps the keyboard in its row', async () => {
  shown = showForm(menu, 0)
  await userEvent.fill(control('choices.1.key'), '5')
  await expect.poll(keys).toEqual(['1', '5'])
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(text()).toBe(menu)
  await expect.poll(keys).toEqual(['1', '2'])
  expect(focused()).toBe('choices.1.key')
})

test('a choice leads to a section, to the question, or begins with a step that is then selected', async () => {
  shown = showForm(menu, 0)
  expect(document.querySelector('[data-choice="1"]')?.textContent).toContain(
    'Stops the stream started last, then calls +15551230001',
  )
  const lead = () => control('choices.1.lead')
  await userEvent.selectOptions(lead(), 'Section sales')
  expect(text()).toContain('          "2":\n            - transfer:\n                dest: sales\n')
  await userEvent.selectOptions(lead(), 'The question again')
  expect(text()).toContain(
    '          "2":\n            - goto:\n                label: ask_again\n',
  )
  await userEvent.selectOptions(lead(), 'Nothing yet')
  expect(text()).toBe(menu)
  await userEvent.selectOptions(lead(), 'Connect to someone')
  expect(text()).toContain('          "2":\n            - connect: {}\n')
  const { selection, flow } = shown.document.store.getState()
  const added = allSteps(flow).find(({ id }) => id === selection[0])
  expect(added?.path.slice(-2)).toEqual(['2', 0])
  expect(shown.document.undo()).toBe('Let choice 2 begin with Connect to someone')
})

test('a choice goes with its steps, and the keyboard goes on to its neighbour', async () => {
  shown = showForm(menu, 0)
  await press('Remove choice 1')
  expect(text()).not.toContain('connect')
  expect(said()).toBe('Removed choice 1 with its 2 steps')
  await expect
    .poll(() => document.activeElement?.getAttribute('aria-label'))
    .toBe('Remove choice 2')
  await press('Remove choice 2')
  expect(text()).toBe(question)
  await expect.poll(() => document.activeElement?.textContent).toBe('Add a choice')
  shown.document.undo()
  shown.document.undo()
  expect(text()).toBe(menu)
})

test('how often to ask again is typed as one change, and taken away with what was made for it', async () => {
  shown = showForm(menu, 0)
  await userEvent.click(control('choices.again'))
  const once = text()
  await userEvent.fill(control('choices.again.times'), '0')
  expect(text()).toBe(once)
  await expect.element(page.getByText('Type a number from 1 to 100.')).toBeVisible()
  await userEvent.fill(control('choices.again.times'), '12')
  expect(text()).toBe(once?.replace('max: 3', 'max: 12'))
  expect(shown.document.undo()).toBe('Change how often to ask again')
  await userEvent.click(control('choices.again'))
  expect(text()).toBe(menu)
})

test('where the code repeats the choices, nothing is changed and it is said why', async () => {
  const repeated = menu.replace('- switch', '- &c\n      switch').replace('- hangup', '- *c')
  shown = showForm(repeated, 0)
  await press('Add a choice')
  expect(text()).toBe(repeated)
  expect(said()).toMatch(/repeats/)
})

test('a question that is answered by voice alone asks for no keys', async () => {
  shown = showForm(
    question
      .replace('- hangup', '- hangup')
      .replace(' # the', '\n        speech_language: en-US # the'),
    0,
  )
  await expect.element(page.getByText('Question').first()).toBeVisible()
  expect(page.getByText('What may be').query()).toBeNull()
})
