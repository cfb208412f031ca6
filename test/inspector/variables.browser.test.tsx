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
  await userEvent.click(control('url'))
  await userEvent.keyboard('{End} typed $')
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

test('a button inserts a variable at the caret, by mouse and by keyboard', async () => {
  shown = showForm(`${before}    - play:\n        url: "say:Hello , bye"\n`, 1)
  const input = control('url').element()
  if (!(input instanceof HTMLTextAreaElement)) throw new Error('no box')
  input.focus()
  input.setSelectionRange(6, 6)
  const button = page.getByRole('button', { name: 'Insert a variable into Sound' })
  await userEvent.click(button)
  // More letters narrow the list down; what is taken stands in braces.
  await userEvent.keyboard('fro')
  await userEvent.click(page.getByRole('option', { name: /^call\.from/ }))
  expect(text()).toBe(`${before}    - play:\n        url: "say:Hello \${call.from}, bye"\n`)
  expect(document.activeElement).toBe(input)
  await userEvent.tab()
  expect(document.activeElement).toBe(button.element())
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('listbox')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
})

test('in a field for a number a variable takes the place of the number', async () => {
  shown = showForm(`${before}    - sleep:\n        duration: 500\n`, 1)
  await userEvent.click(control('duration'))
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}prompt_v{Enter}')
  expect(text()).toContain(`duration: \${prompt_value}`)
})

test.each(['500', ''])(
  'a variable typed over %s in a field for a number stays as it is typed',
  async (value) => {
    shown = showForm(`${before}    - sleep:\n        duration: ${value || '""'}\n`, 1)
    await userEvent.click(control('duration'))
    await userEvent.keyboard('{Control>}a{/Control}')
    for (const key of ['$', '{{', 'w', 'a', 'i', 't', '}']) await userEvent.keyboard(key)
    await expect.element(control('duration')).toHaveValue(`\${wait}`)
    expect(text()).toContain(`duration: "\${wait}"`.replaceAll('"', ''))
    await userEvent.keyboard('{Control>}a{/Control}5%')
    await userEvent.keyboard('{{')
    await userEvent.keyboard('x')
    await expect.element(control('duration')).toHaveValue('5%{x')
  },
)

test('what is typed right after a variable was taken stands behind it', async () => {
  shown = showForm(`${before}    - play:\n        url: "say:A , bye"\n`, 1)
  const input = control('url').element()
  if (!(input instanceof HTMLTextAreaElement)) throw new Error('no box')
  input.focus()
  input.setSelectionRange(2, 2)
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}prompt_v{Enter}!')
  expect(text()).toContain(`say:A \${prompt_value}!, bye`)
})

test('near the bottom of its pane the list stands above the field, and nothing of it is cut off', async () => {
  shown = showForm(`${before}    - play:\n        url: say:You\n`, 1)
  const pane = document.querySelector<HTMLElement>('[data-pane]')
  if (pane?.parentElement == null) throw new Error('no pane')
  const room = control('url').element().getBoundingClientRect().bottom + 12
  pane.parentElement.style.height = `${room - pane.getBoundingClientRect().top}px`
  await userEvent.type(control('url'), ' $')
  await userEvent.keyboard('{{')
  const list = page.getByRole('listbox')
  await expect.element(list).toBeVisible()
  const top = () => list.element().getBoundingClientRect().top
  await expect.poll(top).toBeGreaterThanOrEqual(pane.getBoundingClientRect().top)
  const { bottom } = list.element().getBoundingClientRect()
  expect(bottom).toBeLessThanOrEqual(control('url').element().getBoundingClientRect().top)
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
