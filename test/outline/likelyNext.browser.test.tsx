import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDocument } from '../../src/document/createDocument.ts'
import { Outline } from '../../src/outline/Outline.tsx'
import { fakePorts } from '../inspector/fakePorts.ts'
import '../../src/ui/base.css'
import { mount } from '../mount.ts'

const text = 'version: 1.0.0\nsections:\n  main:\n    - answer: {}\n    - hangup: {}\n'

test('“+” offers the likeliest steps first, until something is typed', async () => {
  const open = createDocument(text)
  onTestFinished(() => open.dispose())
  const box = mount(<Outline document={open} ports={fakePorts()} />, 'width: 320px; height: 500px')
  box.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()
  await userEvent.keyboard('{ArrowDown}+')
  const likely = page.getByRole('group', { name: 'Likely next' })
  await expect.element(likely).toBeVisible()
  expect(likely.getByRole('option').elements()).toHaveLength(5)
  expect(chosen(box)).toBe('play')

  await userEvent.keyboard('stop')
  await expect.element(likely).not.toBeInTheDocument()
  expect(chosen(box)).toBe('stop_stream')
  await userEvent.keyboard('{Backspace>4/}{ArrowDown}{Enter}')
  expect(open.store.getState().text).toContain('- answer: {}\n    - prompt:')
})

const chosen = (box: HTMLElement) =>
  box.querySelector<HTMLElement>('[role=option][aria-selected=true]')?.dataset.add
