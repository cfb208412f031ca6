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
    words,
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
