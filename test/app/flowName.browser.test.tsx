import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { FlowName } from '../../src/app/FlowName.tsx'
import { openWithPorts } from '../commands/fakePorts.ts'
import { mount } from '../mount.ts'

test('the Enter of an input method confirms the word and leaves the name being edited', async () => {
  const { context, document: flow, said } = openWithPorts('version: 1.0.0\n')
  mount(<FlowName context={context} />)
  await page.getByRole('button', { name: 'untitled' }).click()
  const field = page.getByRole('textbox', { name: 'Name of the flow' })
  await field.fill('サポート')
  const enter = { key: 'Enter', bubbles: true }
  field.element().dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }))
  await expect.element(field).toBeVisible()
  expect(flow.store.getState().name).toBe('untitled')
  field.element().dispatchEvent(new KeyboardEvent('keydown', enter))
  await expect.element(page.getByRole('button', { name: 'サポート' })).toHaveFocus()
  expect(flow.store.getState().name).toBe('サポート')
  expect(said).toEqual(['Renamed the flow to サポート'])
})
