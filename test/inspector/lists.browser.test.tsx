import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type Shown, showForm } from './showForm.tsx'

let shown: Shown | undefined
afterEach(() => shown?.close())

const head = 'version: 1.0.0\nsections:\n  main:\n    - '
const control = (name: string) => page.elementLocator(shown?.control(name) ?? document.body)
const text = () => shown?.document.store.getState().text.slice(head.length)
const focused = () => document.activeElement?.getAttribute('aria-label')

function show(step: string): Shown {
  shown = showForm(`${head}${step}\n`, 0)
  return shown
}

test('an item moved with the keyboard keeps the focus, so that it can be moved on', async () => {
  show('play:\n        urls:\n          - say:a\n          - say:b # second\n          - say:c')
  const down = page.getByRole('button', { name: 'Move Sound 1 down' })
  down.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(focused).toBe('Move Sound 2 down')
  await userEvent.keyboard('{Enter}')
  // At the end there is no further down: its other buttons are beside it.
  await expect.poll(focused).toBe('Remove Sound 3')
  expect(text()).toBe(
    'play:\n        urls:\n          - say:b # second\n          - say:c\n          - say:a\n',
  )
})

test('removing an item gives the focus to the next one, and at last to adding one', async () => {
  show('play:\n        urls: [say:a, say:b]')
  await userEvent.click(page.getByRole('button', { name: 'Remove Sound 1' }))
  expect(text()).toBe('play:\n        urls: [say:b]\n')
  await expect.poll(focused).toBe('Remove Sound 1')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement?.textContent).toBe('Add sound')
})

test('what is unfolded goes along with the item that is moved', async () => {
  show(
    'ai:\n        prompt:\n          pom:\n            - title: One\n              body: a\n            - title: Two\n              body: b',
  )
  await userEvent.click(page.getByRole('button', { name: /^Part 2/ }))
  await userEvent.click(page.getByRole('button', { name: 'Move Part 2 up' }))
  await expect.element(control('prompt.pom.0.title')).toHaveValue('Two')
  expect(shown?.control('prompt.pom.1.title')).toBeUndefined()
})

test('some of several values are ticked; what is none of them stays until it is unticked', async () => {
  const step =
    'live_transcribe:\n        action:\n          start:\n            lang: en-US\n            direction: [remote-caller, sideways] # both'
  show(step)
  const ours = page.getByRole('checkbox', { name: 'Our side (local-caller)' })
  await userEvent.click(ours)
  expect(text()).toBe(`${step.replace('sideways]', 'sideways, local-caller]')}\n`)
  await userEvent.click(ours)
  expect(text()).toBe(`${step}\n`)
  await userEvent.click(page.getByRole('checkbox', { name: /sideways/ }))
  expect(text()).toBe(`${step.replace(', sideways', '')}\n`)
})

test('a rarely used field that is used stands in sight; those that are not stay folded', async () => {
  const { document: open } = show('play:\n        url: say:a\n        volume: 5')
  await expect.element(control('volume')).toHaveValue('5')
  expect(shown?.control('say_voice')).toBeUndefined()
  // Emptied, it stays under the hand; filled in elsewhere, another one comes into sight.
  await userEvent.clear(control('volume'))
  await expect.element(control('volume')).toHaveValue('')
  const at = open.store.getState().text.length
  open.apply([{ start: at, end: at, text: '        say_voice: x\n' }], {
    label: 'Type',
    origin: 'source',
  })
  await expect.poll(() => shown?.control('say_voice')).toBeDefined()
})

test('a group that is open for a problem in it stays open once that is mended', async () => {
  const step =
    'ai:\n        prompt: { text: Hi }\n        SWAIG:\n          mcp_servers:\n            - headers: { a: b }'
  show(step)
  // A step that one comes back to shows its problems, and where they are.
  const open = shown?.document
  const id = open?.store.getState().selection[0]
  open?.select([])
  await expect.poll(() => shown?.control('SWAIG.mcp_servers.0.url')).toBeUndefined()
  if (id !== undefined) open?.select([id])
  await expect.poll(() => shown?.control('SWAIG.mcp_servers.0.url')).toBeDefined()
  await userEvent.type(control('SWAIG.mcp_servers.0.url'), 'https://example.com')
  await expect.element(control('SWAIG.mcp_servers.0.url')).toHaveValue('https://example.com')
})

test('a name that can’t be written leaves the one before in the flow, and no part of it', async () => {
  const step =
    'stream:\n        url: wss://a.example\n        custom_parameters:\n          who: me\n          what: you # both'
  show(step)
  await userEvent.fill(control('custom_parameters.1.key'), '')
  await userEvent.type(control('custom_parameters.1.key'), 'who')
  expect(text()).toBe(`${step}\n`)
  await userEvent.fill(control('custom_parameters.1.value'), 'them')
  const changed = `${step.replace('you', 'them')}\n`
  expect(text()).toBe(changed)
  await userEvent.type(control('custom_parameters.1.key'), '{Backspace}')
  expect(text()).toBe(changed.replace('what', 'wh'))
})
