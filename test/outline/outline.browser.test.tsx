import axe from 'axe-core'
import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createDocument } from '../../src/document/createDocument.ts'
import { Outline } from '../../src/outline/Outline.tsx'
import { fakePorts } from '../inspector/fakePorts.ts'
import '../../src/ui/base.css'
import { mount } from '../mount.ts'

const text = `version: 1.0.0
sections:
  main:
    - answer: {}
    - cond:
        - when: x
          then:
            - hangup: {}
    - stop_stream: {}
`

function show(source: string) {
  const open = createDocument(source)
  onTestFinished(() => open.dispose())
  const ports = fakePorts()
  const box = mount(<Outline document={open} ports={ports} />, 'width: 320px; height: 500px')
  return { open, ports, box }
}

const focused = () => document.activeElement?.getAttribute('aria-label') ?? ''

test('is one tab stop whose arrows walk the flow and select its steps', async () => {
  const { open, box } = show(text)
  expect(box.querySelectorAll('[role=treeitem][tabindex="0"]')).toHaveLength(1)
  box.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(focused()).toMatch(/^If … otherwise|^If/)
  expect(open.store.getState().selection).toHaveLength(1)
  await userEvent.keyboard('{ArrowLeft}')
  await userEvent.keyboard('{ArrowDown}')
  expect(focused()).toContain('step 3 of 3 in main')
  await userEvent.keyboard('a')
  expect(focused()).toContain('Answer')
})

test('adds a step after the one that has the focus, and goes on from the new one', async () => {
  const { open, box, ports } = show(text)
  box.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()
  await userEvent.keyboard('{ArrowDown}+')
  await userEvent.keyboard('start audio{Enter}')
  expect(open.store.getState().text).toBe(
    text.replace('- answer: {}\n', '- answer: {}\n    - stream: {}\n'),
  )
  expect(ports.announced).toContain('Added Start audio stream as step 2 of 4 in main')
  await expect.poll(focused).toContain('Start audio stream')
})

test('follows a selection made elsewhere, and unfolds what hides it', async () => {
  const { open, box } = show(text)
  await userEvent.click(page.getByRole('treeitem', { name: 'Section main' }))
  expect(box.querySelectorAll('[role=treeitem]')).toHaveLength(1)
  const step = open.store.getState().flow.sections[0]?.steps[1]?.branches[0]?.steps[0]
  open.select([step?.id ?? -1])
  await expect
    .poll(() => box.querySelector('[aria-selected="true"]')?.getAttribute('aria-label'))
    .toContain('Hang up')
})

test('keeps the keyboard when its row is deleted', async () => {
  const { open, box } = show(text)
  box.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()
  await userEvent.keyboard('{ArrowDown}')
  const { flow } = open.store.getState()
  const at = open.store.getState().text.indexOf('    - answer')
  open.apply([{ start: at, end: at + '    - answer: {}\n'.length, text: '' }], {
    label: 'Delete',
    origin: 'command',
    select: [flow.sections[0]?.steps[0]?.path ?? []],
  })
  await expect.poll(focused).toMatch(/^If/)
})

test('has only the rows near the view in the page, however long the flow', async () => {
  const long = `sections:\n  main:\n${'    - answer: {}\n'.repeat(2000)}`
  const { open, box } = show(long)
  await open.settled()
  await expect.poll(() => box.querySelectorAll('[role=treeitem]').length).toBeGreaterThan(10)
  expect(box.querySelectorAll('[role=treeitem]').length).toBeLessThan(80)
  box.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()
  await userEvent.keyboard('{End}')
  await expect.poll(focused).toContain('step 2000 of 2000')
  await userEvent.keyboard('{ArrowUp}')
  await expect.poll(focused).toContain('step 1999 of 2000')
})

test.each(['light', 'dark'])('axe finds nothing to object to in the %s theme', async (theme) => {
  document.documentElement.dataset.theme = theme
  const { box } = show(text)
  const violations = async () => {
    const found = await axe.run(box, { rules: { region: { enabled: false } } })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }
  expect(await violations()).toEqual([])
  await userEvent.click(page.getByRole('button', { name: 'Add step', exact: true }))
  expect(await violations()).toEqual([])
})
