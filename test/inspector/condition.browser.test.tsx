import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Shown, showForm } from './showForm.tsx'

let shown: Shown | undefined
afterEach(() => shown?.close())

const cond = (when: string) =>
  `sections:\n  main:\n    - prompt:\n        play: say:Hi\n    - cond:\n        - when: ${when} # why\n          then: []\n`
const text = () => shown?.document.store.getState().text ?? ''
const named = (name: string) => shown?.control(`0.when.${name}`)
const box = (name: string) => page.elementLocator(named(name) ?? document.body)
const values = () =>
  [0, 1].map((at) =>
    ['variable', 'operator', 'value'].map((part) => {
      const control = named(`${at}.${part}`)
      return control instanceof HTMLInputElement || control instanceof HTMLSelectElement
        ? control.value
        : undefined
    }),
  )

test('a condition is made by filling in a sentence, each part an undo step', async () => {
  const empty = 'sections:\n  main:\n    - cond:\n        - then: []\n'
  shown = showForm(empty, 0)
  await userEvent.type(box('0.variable'), 'prompt_value')
  await userEvent.selectOptions(box('0.operator'), 'isNot')
  await userEvent.type(box('0.value'), '1')
  expect(text()).toContain("when: prompt_value != '1'\n")
  expect(shown.control('0.when')).toHaveValue("prompt_value != '1'")
  shown.document.undo()
  expect(text()).toContain("when: prompt_value != ''\n")
  await expect.poll(() => values()[0]).toEqual(['prompt_value', 'isNot', ''])
  shown.document.undo()
  shown.document.undo()
  expect(text()).toBe(empty)
  await expect.poll(() => values()[0]).toEqual(['', 'is', ''])
})

test('a sentence shows the JavaScript and changes only the part that it says', async () => {
  shown = showForm(cond("(a  ==  'x')   || b.includes('y')"), 1)
  expect(values()).toEqual([
    ['a', 'is', 'x'],
    ['b', 'contains', 'y'],
  ])
  await userEvent.fill(box('1.value'), 'z')
  expect(text()).toContain("when: (a  ==  'x')   || b.includes('z') # why\n")
  await userEvent.selectOptions(box('1.joined'), 'and')
  expect(text()).toContain("when: (a  ==  'x')   && b.includes('z') # why\n")
  await userEvent.click(page.getByRole('button', { name: 'Remove Condition, test 1' }))
  expect(text()).toContain("when: b.includes('z') # why\n")
  await expect.poll(() => document.activeElement).toBe(named('0.variable'))
})

test('another test is joined as was asked for before it was there', async () => {
  shown = showForm(cond("a == 'x'"), 1)
  await userEvent.click(page.getByRole('button', { name: 'Add a test' }))
  await expect.poll(() => document.activeElement).toBe(named('1.variable'))
  await userEvent.selectOptions(box('1.joined'), 'or')
  await userEvent.type(box('1.variable'), 'b')
  await userEvent.selectOptions(box('1.operator'), 'more')
  await userEvent.type(box('1.value'), '-2.5')
  expect(text()).toContain("when: a == 'x' || b > -2.5 # why\n")
})

test('a name that is none yet is kept and told, and the text stays', async () => {
  shown = showForm(cond("a == 'x'"), 1)
  await userEvent.type(box('0.variable'), '.')
  expect(text()).toContain("when: a == 'x' # why\n")
  await userEvent.keyboard('{Escape}')
  await userEvent.click(box('0.value'))
  expect(named('0.variable')).toHaveValue('a.')
  await userEvent.click(page.getByRole('heading').first())
  await expect.element(box('0.variable')).toHaveAttribute('aria-invalid', 'true')
  await userEvent.type(box('0.variable'), 'b')
  expect(text()).toContain("when: a.b == 'x' # why\n")
})

test('what a sentence can’t say is shown as JavaScript alone, and comes back when it can', async () => {
  shown = showForm(cond('a + 1 > 2'), 1)
  expect(named('0.variable')).toBeUndefined()
  await userEvent.fill(page.elementLocator(shown.control('0.when') ?? document.body), 'a > 1')
  await expect.poll(() => values()[0]).toEqual(['a', 'more', '1'])
  expect(document.activeElement).toBe(shown.control('0.when'))
})

test('a variable is chosen from those that are there, and written bare', async () => {
  shown = showForm(cond("''"), 1)
  await userEvent.clear(page.elementLocator(shown.control('0.when') ?? document.body))
  await userEvent.click(
    page.getByRole('button', { name: 'Insert a variable into Condition: variable' }),
  )
  await userEvent.click(page.getByRole('option', { name: /^prompt_value/ }))
  expect(named('0.variable')).toHaveValue('prompt_value')
  expect(text()).toContain("when: prompt_value == '' # why\n")
})
