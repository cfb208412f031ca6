import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Welcome } from '../../src/app/Welcome.tsx'
import { mainOf, openWithPorts } from '../commands/fakePorts.ts'
import { mount } from '../mount.ts'

test('a new flow offers the ways in, templates among them, until it has a step', async () => {
  const { context, document: flow } = openWithPorts(mainOf())
  mount(<Welcome context={context} />)
  const template = page.getByRole('button', { name: /Start from a template/ })
  await expect.element(template).toBeVisible()
  flow.replaceText(mainOf('hangup'), { label: 'Paste a flow' })
  await expect.element(template).not.toBeInTheDocument()
})
