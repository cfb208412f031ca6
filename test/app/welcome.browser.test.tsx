import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Welcome } from '../../src/app/Welcome.tsx'
import { mainOf, openWithPorts } from '../commands/fakePorts.ts'
import { mount } from '../mount.ts'

test('a new flow offers the ways in again, templates among them, until it has a step', async () => {
  const { context, run, document: flow } = openWithPorts(mainOf('answer'))
  mount(<Welcome context={context} />)
  const template = page.getByRole('button', { name: /Start from a template/ })
  await expect.element(template).not.toBeInTheDocument()
  await run('file.new')
  await expect.element(template).toBeVisible()
  flow.replaceText(mainOf('hangup'), { label: 'Open', name: 'mine' })
  await expect.element(template).not.toBeInTheDocument()
})
