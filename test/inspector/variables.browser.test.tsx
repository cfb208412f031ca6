import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Shown, showForm } from './showForm.tsx'

let shown: Shown | undefined
afterEach(() => shown?.close())

const before = 'version: 1.0.0\nsections:\n  main:\n    - prompt:\n        play: say:Hi\n'
const control = (name: string) => page.elementLocator(shown?.control(name) ?? document.body)
const text = () => shown?.document.store.getState().text

test('behind ${ the variables of earlier steps are offered, and one is taken by keyboard alone', async () => {
  shown = showForm(`${before}    - play:\n        url: say:You\n`, 1)
  await userEvent.type(control('url'), ' typed $')
  await userEvent.keyboard('{{prompt_v')
  const list = page.getByRole('listbox', { name: 'Variables' })
  await expect.element(list).toBeVisible()
  const input = control('url').element()
  const active = input.getAttribute('aria-activedescendant') ?? ''
  expect(document.getElementById(active)?.textContent).toContain('prompt_value')
  expect(document.getElementById(active)?.textContent).toContain(
    'Set by Ask for input, step 1 in main',
  )
  await userEvent.keyboard('{Enter}')
  expect(text()).toBe(`${before}    - play:\n        url: say:You typed \${prompt_value}\n`)
  expect(document.activeElement).toBe(input)
  await expect.element(list).not.toBeInTheDocument()
})

test('JavaScript offers names without braces; Escape closes the list and keeps what is typed', async () => {
  shown = showForm(`${before}    - goto:\n        label: x\n`, 1)
  await userEvent.type(control('when'), 'call.fr')
  await expect.element(page.getByRole('option', { name: /call\.from/ })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
  await userEvent.type(control('when'), 'o')
  await userEvent.click(page.getByRole('option', { name: /call\.from/ }))
  expect(text()).toContain('when: call.from')
})

test('rows of parameters offer variables too', async () => {
  shown = showForm(
    'sections:\n  main:\n    - stream:\n        url: wss://a\n        custom_parameters:\n          who: x\n',
    0,
  )
  await userEvent.fill(control('custom_parameters.0.value'), '%{call.fr')
  await userEvent.click(page.getByRole('option', { name: /call\.from/ }))
  expect(text()).toContain('who: "%{call.from}"')
})

test('axe has nothing to object to while the list is open', async () => {
  shown = showForm(`${before}    - play:\n        url: "say:"\n`, 1)
  await userEvent.type(control('url'), '$')
  await userEvent.keyboard('{{')
  await expect.element(page.getByRole('listbox')).toBeVisible()
  const { violations } = await axe.run(document.body.lastElementChild ?? document.body, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
