import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Chooser } from '../../src/app/Chooser.tsx'
import CommandPalette from '../../src/app/CommandPalette.tsx'
import { createDocument } from '../../src/document/createDocument.ts'
import { allSteps } from '../../src/swml/index.ts'
import { fakePorts } from '../inspector/fakePorts.ts'
import { mount } from '../mount.ts'

test('Enter chooses what can be done, also where something that cannot is found first', async () => {
  const chosen: string[] = []
  const choice = (words: string, disabled: boolean) => ({
    key: words,
    names: [words],
    disabled,
    show: words,
    choose: () => chosen.push(words),
  })
  mount(
    <Chooser
      title="Commands"
      placeholder="What?"
      none="Nothing"
      choices={[choice('Convert to YAML', true), choice('Convert to JSON', false)]}
      onClose={() => {}}
    />,
  )
  await page.getByPlaceholder('What?').fill('convert')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => chosen).toEqual(['Convert to JSON'])
})

test.each([
  ['menu', 'prompt'],
  ['greeting', 'play'],
  ['dial', 'connect'],
])(
  'the command palette adds the step that “%s” means, behind the selected one',
  async (words, method) => {
    const flow = createDocument('sections:\n  main:\n    - answer: {}\n    - hangup: {}\n')
    const [answer] = allSteps(flow.store.getState().flow)
    flow.select([answer?.id ?? -1])
    mount(<CommandPalette context={{ document: flow, ports: fakePorts() }} onClose={() => {}} />)
    await page.getByRole('combobox').fill(words)
    await userEvent.keyboard('{Enter}')
    const added = () => allSteps(flow.store.getState().flow).map((step) => step.method)
    await expect.poll(added).toEqual(['answer', method, 'hangup'])
    flow.dispose()
  },
)

test('where what is meant can’t be done now, Enter does nothing else', async () => {
  const flow = createDocument('sections:\n  main:\n    - answer: {}\n')
  const before = flow.store.getState().text
  mount(<CommandPalette context={{ document: flow, ports: fakePorts() }} onClose={() => {}} />)
  await page.getByRole('combobox').fill('move to')
  // Nothing is selected that could be moved; “Go to a section” is found by these words, too.
  await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-disabled', 'true')
  expect(page.getByRole('option').all().length).toBeGreaterThan(1)
  await userEvent.keyboard('{Enter}')
  expect(flow.store.getState().text).toBe(before)
  flow.dispose()
})

const options = () => page.getByRole('option').elements()

test.each([
  ['export', 'Copy YAML'],
  ['export file', 'Download'],
  ['dark mode', 'Dark theme'],
  ['settings', 'Show or hide the outline'],
  ['help', 'Keyboard shortcuts'],
  ['errors', 'Show all problems'],
  ['retry', 'Jump to'],
  ['remove', 'Delete'],
])('the command palette finds by “%s” what does it', async (words, title) => {
  const flow = createDocument('sections:\n  main:\n    - answer: {}\n')
  mount(<CommandPalette context={{ document: flow, ports: fakePorts() }} onClose={() => {}} />)
  await page.getByRole('combobox').fill(words)
  const found = options().map((option) => option.textContent)
  expect(found.slice(0, 4).some((each) => each?.includes(title))).toBe(true)
  flow.dispose()
})

test.each([
  ['billing', 'answer'],
  ['we are closed', 'play'],
  ['section night', 'play'],
])('the command palette leads to “%s” in the flow', async (words, method) => {
  const flow = createDocument(
    'sections:\n  main:\n    - hangup: {}\n  billing:\n    - answer: {}\n  night:\n    - play: "say:We are closed"\n',
  )
  mount(<CommandPalette context={{ document: flow, ports: fakePorts() }} onClose={() => {}} />)
  await page.getByRole('combobox').fill(words)
  await userEvent.keyboard('{Enter}')
  const selected = () => {
    const { flow: now, selection } = flow.store.getState()
    return allSteps(now).flatMap((step) => (selection.includes(step.id) ? [step.method] : []))
  }
  await expect.poll(selected).toEqual([method])
  flow.dispose()
})
